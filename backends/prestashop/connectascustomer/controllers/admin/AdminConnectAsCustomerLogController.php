<?php

use ConnectAsCustomer\PrestaShop\Admin\Pages\LogPage;
use ConnectAsCustomer\PrestaShop\Install\TabList;

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
        $address = $this->context->link->getAdminLink(TabList::LOG);
        $this->context->smarty->assign('content', $this->content . $page->render($address));
    }
}
