<?php

namespace ConnectAsCustomer\PrestaShop\Hooks;

use ConnectAsCustomer\PrestaShop\Storefront\Banner;
use Context;

/** Last in the page (1.7 and later): a banner at the bottom takes its own place there. */
final class DisplayBeforeBodyClosingTag
{
    /** @var Context */
    private $context;

    public function __construct(Context $context)
    {
        $this->context = $context;
    }

    /** @return string markup */
    public function handle()
    {
        return Banner::render($this->context, 'before');
    }
}
