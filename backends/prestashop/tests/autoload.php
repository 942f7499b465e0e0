<?php

/** The module's classes and those of the tests, with or without Composer. */
require_once __DIR__ . '/../connectascustomer/autoload.php';

spl_autoload_register(function ($class) {
    $folders = array('ConnectAsCustomer\\Tests\\World\\' => 'world', 'ConnectAsCustomer\\Tests\\Unit\\' => 'unit');
    foreach ($folders as $prefix => $folder) {
        $file = __DIR__ . '/' . $folder . '/' . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
        if (strpos($class, $prefix) === 0 && is_file($file)) {
            require $file;
        }
    }
});
