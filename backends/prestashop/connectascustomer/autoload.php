<?php

/**
 * Finds the module's own classes: `ConnectAsCustomer\A\B` is `src/A/B.php`. The module brings no vendor folder, because
 * all modules of a shop share one space of class names.
 */
spl_autoload_register(function ($class) {
    $prefix = 'ConnectAsCustomer\\';
    if (strpos($class, $prefix) !== 0) {
        return;
    }
    $file = __DIR__ . '/src/' . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
    if (is_file($file)) {
        require $file;
    }
});
