<?php

namespace ConnectAsCustomer\PrestaShop\Hooks;

use ConnectAsCustomer\PrestaShop\Storefront\Banner;
use Context;

/** Styles and script of the banner, on pages that show it. */
final class ActionFrontControllerSetMedia
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
        if (Banner::isWanted() && $this->context->controller !== null) {
            $this->context->controller->addCSS(_MODULE_DIR_ . 'connectascustomer/views/css/banner.css');
            $this->context->controller->addJS(_MODULE_DIR_ . 'connectascustomer/views/js/banner.js');
        }
    }
}
