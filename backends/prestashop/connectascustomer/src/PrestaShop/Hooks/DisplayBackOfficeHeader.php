<?php

namespace ConnectAsCustomer\PrestaShop\Hooks;

use ConnectAsCustomer\PrestaShop\Admin\PageAssets;
use ConnectAsCustomer\PrestaShop\Admin\Rights\TabRight;
use ConnectAsCustomer\PrestaShop\ConnectFactory;
use ConnectAsCustomer\PrestaShop\Install\TabList;
use Context;

/** Tells the extension, on every back office page, where the agent API is; brings scripts and styles where needed. */
final class DisplayBackOfficeHeader
{
    /** @var Context */
    private $context;
    /** @var string of the module */
    private $version;

    /**
     * @param string $version
     */
    public function __construct(Context $context, $version)
    {
        $this->context = $context;
        $this->version = $version;
    }

    /** @return string markup; nothing for whoever may not use the API, so that a missing right can be told from a missing module */
    public function handle()
    {
        if (!TabRight::mayView($this->context, TabList::API)) {
            return '';
        }
        $template = ConnectFactory::create($this->context)->backend->shop->agentApiTemplate;
        $markup = '<meta name="connect-as-customer" content="'
            . htmlspecialchars($template, ENT_QUOTES, 'UTF-8') . '">';

        return PageAssets::areWanted() ? $markup . PageAssets::render($this->context, $this->version) : $markup;
    }
}
