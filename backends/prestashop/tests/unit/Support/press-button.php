<?php

/**
 * A browser in a process of its own: says that it is ready, waits for what to press, presses, and says the status.
 * Arguments: the database's address and the prefix of its tables.
 */

use ConnectAsCustomer\Tests\Unit\Support\TestBrowser;
use ConnectAsCustomer\Tests\Unit\Support\TestShop;
use ConnectAsCustomer\Tests\World\WorldBackend;

require __DIR__ . '/../../autoload.php';

call_user_func(function ($dsn, $prefix) {
    $db = WorldBackend::open($dsn, $prefix);
    $db->fetchAll('SELECT 1');
    $shop = new TestShop(array(), $db);
    $browser = new TestBrowser($shop);
    echo "ready\n";
    $press = json_decode((string) fgets(STDIN), true);
    $shop->keys = $press['keys'];
    $browser->cookies = $press['cookies'];
    $browser->nonce = $press['nonce'];
    echo $browser->press($press['token'])->status, "\n";
    foreach ($shop->errors as $error) {
        fwrite(STDERR, $error . "\n");
    }
}, $argv[1], $argv[2]);
