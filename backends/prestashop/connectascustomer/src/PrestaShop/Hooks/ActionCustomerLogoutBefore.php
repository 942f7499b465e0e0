<?php

namespace ConnectAsCustomer\PrestaShop\Hooks;

use ConnectAsCustomer\PrestaShop\Http\SendResponse;
use ConnectAsCustomer\PrestaShop\Storefront\CustomerLogin;
use ConnectAsCustomer\PrestaShop\Storefront\SessionExit;
use ConnectAsCustomer\PrestaShop\Storefront\SessionGuard;
use Context;

/** The shop's own "Sign out" ends an agent's session like the banner does. */
final class ActionCustomerLogoutBefore
{
    /** @var Context */
    private $context;

    public function __construct(Context $context)
    {
        $this->context = $context;
    }

    /** @return void */
    public function handle()
    {
        $session = SessionGuard::session();
        if ($session === null || CustomerLogin::isEnding()) {
            return;
        }
        SendResponse::sendCookies(SessionExit::run($this->context, $session['id'])->cookies);
    }
}
