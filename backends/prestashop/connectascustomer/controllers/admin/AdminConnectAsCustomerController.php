<?php

use ConnectAsCustomer\PrestaShop\Admin\Pages\ConnectPage;

if (!defined('_PS_VERSION_')) {
    exit;
}

/** *Customers > Connect as customer*. */
class AdminConnectAsCustomerController extends ModuleAdminController
{
    public function __construct()
    {
        $this->bootstrap = true;
        parent::__construct();
    }

    public function initContent()
    {
        parent::initContent();
        $page = new ConnectPage($this->context);
        $this->context->smarty->assign('content', $this->content . $page->render());
    }
}
