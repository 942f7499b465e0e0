<?php

namespace ConnectAsCustomer\PrestaShop\Hooks;

use ConnectAsCustomer\PrestaShop\Storefront\Banner;
use Context;

/** 1.6 and thirty bees have no hook at the edges of the page. */
final class DisplayFooter
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
        return Banner::render($this->context, 'footer');
    }
}
