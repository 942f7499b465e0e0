<?php

class Module
{
    /** @var string[] */
    protected $_errors = array();
    /** @var string */
    public $author;
    /** @var bool */
    public $bootstrap;
    /** @var string */
    public $confirmUninstall;
    /** @var Context */
    protected $context;
    /** @var string */
    public $description;
    /** @var string */
    public $displayName;
    /** @var int|null */
    public $id;
    /** @var string */
    public $name;
    /** @var int */
    public $need_instance;
    /** @var array{min: string, max: string} */
    public $ps_versions_compliancy;
    /** @var string */
    public $tab;
    /** @var string */
    public $version;

    public function __construct()
    {
    }

    /**
     * @param string $name
     *
     * @return Module|false
     */
    public static function getInstanceByName($name)
    {
    }

    /** @return bool */
    public function install()
    {
    }

    /** @return bool */
    public function uninstall()
    {
    }

    /**
     * @param bool $forceAll
     *
     * @return bool
     */
    public function disable($forceAll = false)
    {
    }

    /**
     * @param string $hook
     *
     * @return bool
     */
    public function registerHook($hook)
    {
    }
}

class PaymentModule extends Module
{
}

class Hook
{
    /**
     * @param string|null $name
     *
     * @return array<int, array{id_hook: int|string, id_module: int|string, module: string}>|false
     */
    public static function getHookModuleExecList($name = null)
    {
    }

    /**
     * @param string $name
     * @param array<string, mixed> $arguments
     *
     * @return mixed
     */
    public static function exec($name, $arguments = array())
    {
    }
}
