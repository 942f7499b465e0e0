<?php

namespace ConnectAsCustomer\PrestaShop\Hooks;

use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;
use ConnectAsCustomer\PrestaShop\Admin\RowActionOffer;
use Context;
use PrestaShop\PrestaShop\Core\Grid\Action\Row\Type\LinkRowAction;

/**
 * Adds "Connect as customer" to the actions of each row of the customers list (1.7.7 and later; the legacy list gets it
 * from the script). The link leads to the customer's page, where the panel is; the script connects in one click instead.
 */
final class ActionCustomerGridDefinitionModifier
{
    /** Parameter by which the script recognises the link. */
    const MARK = 'connectascustomer';
    /** @var Context */
    private $context;

    public function __construct(Context $context)
    {
        $this->context = $context;
    }

    /**
     * @param array<string, mixed> $parameters
     * @phpstan-param array{definition: \PrestaShop\PrestaShop\Core\Grid\Definition\GridDefinitionInterface} $parameters
     *
     * @return void
     */
    public function handle(array $parameters)
    {
        if (!RowActionOffer::isMade($this->context)) {
            return;
        }
        try {
            $action = $this->action();
        } catch (\Exception $error) {
            // Versions that know no such option refuse the whole action; the list has to come without it, then.
            return;
        }
        foreach ($parameters['definition']->getColumns() as $column) {
            if ($column->getId() === 'actions') {
                $options = $column->getOptions();
                $options['actions']->add($action);
            }
        }
    }

    /** @return LinkRowAction */
    private function action()
    {
        $action = new LinkRowAction('connectascustomer');

        return $action
            ->setName(AgentTexts::of($this->context)->get('admin_connect'))
            ->setIcon('input')
            ->setOptions(array(
                'route' => 'admin_customers_view',
                'route_param_name' => 'customerId',
                'route_param_field' => 'id_customer',
                'extra_route_params' => array(self::MARK => '1'),
            ));
    }
}
