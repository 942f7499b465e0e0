<?php

namespace ConnectAsCustomer\Core\Routes\Agent;

use ConnectAsCustomer\Core\Access\CustomerView;
use ConnectAsCustomer\Core\Http\AgentCall;
use ConnectAsCustomer\Core\Http\AgentRoute;
use ConnectAsCustomer\Core\Http\Problem;

/** One customer, and whether they can be connected. */
final class GetCustomer implements AgentRoute
{
    public function name()
    {
        return 'getCustomer';
    }

    public function access()
    {
        return AgentRoute::CUSTOMERS;
    }

    /** @return array<string, mixed> */
    public function handle(AgentCall $call)
    {
        $customer = $call->backend->customers->findCustomer($call->id);
        if ($customer === null) {
            Problem::refuse('customer_not_found');
        }

        return CustomerView::toCustomer($call, $customer);
    }
}
