<?php

namespace ConnectAsCustomer\PrestaShop\Hooks;

use ConnectAsCustomer\PrestaShop\Storefront\Banner;
use Context;

/** First in the page (1.7 and later): a banner at the top takes its own place there. */
final class DisplayAfterBodyOpeningTag
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
        return Banner::render($this->context, 'after');
    }
}
