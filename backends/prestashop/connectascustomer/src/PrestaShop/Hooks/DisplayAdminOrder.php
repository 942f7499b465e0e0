<?php

namespace ConnectAsCustomer\PrestaShop\Hooks;

use ConnectAsCustomer\PrestaShop\Admin\Pages\OrderPanel;
use Context;

/** Puts the panel on an order's page up to 1.7.6; later versions have the hook as well, and a better place. */
final class DisplayAdminOrder
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
        if (version_compare(_PS_VERSION_, '1.7.7.0', '>=')) {
            return '';
        }
        $panel = new OrderPanel($this->context);

        return $panel->render(isset($parameters['id_order']) ? (int) $parameters['id_order'] : 0);
    }
}
