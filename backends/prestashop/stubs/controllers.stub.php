<?php

class Controller
{
    /** @var bool */
    public $ajax;
    /** @var Context */
    public $context;
    /** @var string */
    public $php_self;
    /** @var bool */
    public $ssl;

    /**
     * @param string|string[] $file
     *
     * @return void
     */
    public function addJS($file)
    {
    }

    /**
     * @param string|string[] $file
     * @param string $media
     *
     * @return void
     */
    public function addCSS($file, $media = 'all')
    {
    }
}

class AdminController extends Controller
{
    /** @var bool */
    public $bootstrap;
    /** @var string */
    public $content;

    public function __construct()
    {
    }

    /** @return void */
    public function init()
    {
    }

    /** @return void */
    public function initContent()
    {
    }

    /** @return bool */
    public function checkAccess()
    {
    }

    /** @return bool */
    public function checkToken()
    {
    }
}

class ModuleAdminController extends AdminController
{
    /** @var Module */
    public $module;
}

class FrontController extends Controller
{
    /** @return void */
    public function init()
    {
    }

    /** @return void */
    public function initContent()
    {
    }

    /** @return void */
    public function postProcess()
    {
    }

    /** @return void */
    protected function displayMaintenancePage()
    {
    }
}

class ModuleFrontController extends FrontController
{
    /** @var Module */
    public $module;

    public function __construct()
    {
    }
}

class Dispatcher
{
    const FC_FRONT = 1;
    const FC_ADMIN = 2;
    const FC_MODULE = 3;

    /** @return self */
    public static function getInstance()
    {
    }

    /** @return string */
    public function getController()
    {
    }
}
