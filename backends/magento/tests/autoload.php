<?php

declare(strict_types=1);

// The module's classes, those of the tests, and Magento's as far as they are used; with or without Composer.
foreach (['framework', 'database', 'web', 'backend', 'shop', 'login-as-customer'] as $stub) {
    require_once __DIR__ . "/../stubs/$stub.stub.php";
}

spl_autoload_register(static function (string $class): void {
    $folders = [
        'ConnectAsCustomer\\HeadlessLogin\\Tests\\World\\' => __DIR__ . '/world/',
        'ConnectAsCustomer\\HeadlessLogin\\Tests\\Unit\\' => __DIR__ . '/unit/',
        'ConnectAsCustomer\\HeadlessLogin\\' => __DIR__ . '/../module/',
    ];
    foreach ($folders as $prefix => $folder) {
        $file = $folder . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
        if (str_starts_with($class, $prefix) && is_file($file)) {
            require $file;
            return;
        }
    }
});
