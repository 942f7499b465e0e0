<?php

namespace ConnectAsCustomer\PrestaShop\Hooks;

use ConnectAsCustomer\PrestaShop\Admin\Pages\OrderPanel;
use Context;

/** Puts the panel below the customer on an order's page (1.7.7 and later). */
final class DisplayAdminOrderSide
{
    /** @var Context */
    private $context;

    public function __construct(Context $context)
    {
        $this->context = $context;
    }

    /**
     * @param array<string, mixed> $parameters `id_order`
     *
     * @return string markup
     */
    public function handle(array $parameters)
    {
        $panel = new OrderPanel($this->context);

        return $panel->render(isset($parameters['id_order']) ? (int) $parameters['id_order'] : 0);
    }
}
