<?php

namespace ConnectAsCustomer\PrestaShop\Hooks;

use ConnectAsCustomer\PrestaShop\Admin\Pages\CustomerPanel;
use ConnectAsCustomer\PrestaShop\Admin\Rights\TabRight;
use ConnectAsCustomer\PrestaShop\Install\TabList;
use Context;

/** Puts the panel on a customer's page. */
final class DisplayAdminCustomers
{
    /** @var Context */
    private $context;

    public function __construct(Context $context)
    {
        $this->context = $context;
    }

    /**
     * @param array<string, mixed> $parameters `id_customer`
     *
     * @return string markup
     */
    public function handle(array $parameters)
    {
        $panel = new CustomerPanel($this->context);
        if (!TabRight::mayView($this->context, TabList::API)) {
            return $panel->refuse(TabRight::explain($this->context));
        }

        return $panel->render(isset($parameters['id_customer']) ? (string) (int) $parameters['id_customer'] : '0');
    }
}
