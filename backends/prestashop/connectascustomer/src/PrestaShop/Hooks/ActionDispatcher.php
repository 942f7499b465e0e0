<?php

namespace ConnectAsCustomer\PrestaShop\Hooks;

use ConnectAsCustomer\PrestaShop\Storefront\SessionGuard;
use Context;

/** Runs in every version when the page is known and has done nothing yet. */
final class ActionDispatcher
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
