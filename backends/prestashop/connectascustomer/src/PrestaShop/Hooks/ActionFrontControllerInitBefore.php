<?php

namespace ConnectAsCustomer\PrestaShop\Hooks;

use ConnectAsCustomer\PrestaShop\Storefront\SessionGuard;
use Context;

/** Pages that modules start without the dispatcher (1.7.7 and later). */
final class ActionFrontControllerInitBefore
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
        $guard = new SessionGuard($this->context);
        $guard->guard();
    }
}
