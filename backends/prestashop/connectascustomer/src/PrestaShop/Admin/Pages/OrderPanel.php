<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Pages;

use ConnectAsCustomer\PrestaShop\Admin\Rights\TabRight;
use ConnectAsCustomer\PrestaShop\Install\TabList;
use Context;

/** The panel on an order's page: the same as on the page of its customer, without their sessions. */
final class OrderPanel
{
    /** @var Context */
    private $context;

    public function __construct(Context $context)
    {
        $this->context = $context;
    }

    /**
     * @param int $order id
     *
     * @return string markup; nothing where the customer has been deleted, or where the agent may not connect anyway
     */
    public function render($order)
    {
        $found = new \Order($order);
        $customer = (int) $found->id_customer;
        if ($customer === 0 || !TabRight::mayView($this->context, TabList::API)) {
            return '';
        }
        $panel = new CustomerPanel($this->context);

        return $panel->renderBesideOrder((string) $customer);
    }
}
