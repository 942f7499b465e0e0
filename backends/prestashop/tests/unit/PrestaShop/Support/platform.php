<?php

/** As much of PrestaShop as a test of one class wants, in a process of its own. */
class Context
{
    /** @var object|null */
    public $controller;
    /** @var Cookie */
    public $cookie;
    /** @var Customer */
    public $customer;
    /** @var object */
    public $cart;
    /** @var object */
    public $shop;
}

/** Keeps what is written; unknown names are false, as in PrestaShop. */
class Cookie
{
    /** @var array<string, mixed> */
    public $content = array();

    /** @return mixed */
    public function __get(string $name)
    {
        return $this->content[$name] ?? false;
    }

    /** @param mixed $value */
    public function __set(string $name, $value): void
    {
        $this->content[$name] = $value;
    }

    public function __unset(string $name): void
    {
        unset($this->content[$name]);
    }

    public function write(): void
    {
    }
}

class Customer
{
    /** @var int */
    public $id_default_group = 0;
    /** @var int how often somebody was logged out */
    public static $logOuts = 0;

    public function mylogout(): void
    {
        ++self::$logOuts;
    }
}

class Cart
{
    /** @var int */
    public $id_lang;
    /** @var int */
    public $id_currency;
    /** @var int */
    public $id_shop_group;
    /** @var int */
    public $id_shop;
}

class Module
{
    /** @var string */
    public $name;

    public function __construct(string $name)
    {
        $this->name = $name;
    }

    public static function getInstanceByName(string $name): Module
    {
        return strtolower($name) === 'payhere' ? new PaymentModule($name) : new Module($name);
    }
}

class PaymentModule extends Module
{
}

class FrontController
{
}

class ModuleFrontController extends FrontController
{
    /** @var Module */
    public $module;

    public function __construct(string $module)
    {
        $this->module = Module::getInstanceByName($module);
    }
}

class PayHereValidationModuleFrontController extends FrontController
{
}

class ConnectAsCustomerConnectModuleFrontController extends ModuleFrontController
{
}

class Tools
{
    /** @return mixed */
    public static function getValue(string $name)
    {
        return $_POST[$name] ?? $_GET[$name] ?? false;
    }
}

class Validate
{
    public static function isModuleName(string $name): bool
    {
        return preg_match('/^[a-zA-Z0-9_-]+$/', $name) === 1;
    }
}

class Hook
{
    /** @var array<int, array{module: string}>|false of whoever is logged in */
    public static $modules = false;

    /** @return array<int, array{module: string}>|false */
    public static function getHookModuleExecList(string $name)
    {
        return $name === 'actionDispatcher' ? self::$modules : false;
    }
}

class Tab
{
    public static function getIdFromClassName(string $name): int
    {
        return (int) array_search($name, array_keys(Profile::$rights['tabs']), true) + 1;
    }
}

class Profile
{
    /** @var array{tabs: array<string, int[]>} profiles that may view a tab */
    public static $rights = array('tabs' => array());

    /** @return array{view: string} */
    public static function getProfileAccess(int $profile, int $tab): array
    {
        $profiles = array_values(self::$rights['tabs'])[$tab - 1];

        return array('view' => in_array($profile, $profiles, true) ? '1' : '0');
    }
}

class Configuration
{
    public static function get(string $name): string
    {
        return '1';
    }
}
