<?php

use ConnectAsCustomer\PrestaShop\Admin\Pages\LogPage;
use ConnectAsCustomer\PrestaShop\Install\TabList;

if (!defined('_PS_VERSION_')) {
    exit;
}

/** *Customers > Connection log*. */
class AdminConnectAsCustomerLogController extends ModuleAdminController
{
    public function __construct()
    {
        $this->bootstrap = true;
        parent::__construct();
    }

    public function initContent()
    {
        parent::initContent();
        $page = new LogPage($this->context);
        $link = $this->context->link === null ? new Link() : $this->context->link;
        $address = $link->getAdminLink(TabList::LOG);
        $this->context->smarty->assign('content', $this->content . $page->render($address));
    }
}
