<?php

use ConnectAsCustomer\PrestaShop\ConnectFactory;
use ConnectAsCustomer\PrestaShop\Http\IncomingRequest;
use ConnectAsCustomer\PrestaShop\Http\SendResponse;
use ConnectAsCustomer\PrestaShop\Storefront\ExitForm;

if (!defined('_PS_VERSION_')) {
    exit;
}

/** The protocol's routes of the storefront: `…&path=go`. */
class ConnectAsCustomerConnectModuleFrontController extends ModuleFrontController
{
    /**
     * Answers before PrestaShop takes up carts, changes currencies, redirects or shows its maintenance page.
     *
     * @return void
     */
    public function init()
    {
        $path = Tools::getValue('path');
        $request = IncomingRequest::read(is_string($path) ? $path : '');
        if ($request->path === ExitForm::PATH) {
            SendResponse::send(ExitForm::answer($this->context, $request));
        }
        $connect = ConnectFactory::create($this->context);
        SendResponse::send($connect->answerStorefront((string) $this->context->shop->id, $request));
    }
}
