<?php

namespace ConnectAsCustomer\Core\Routes\Agent;

use ConnectAsCustomer\Core\Access\CustomerView;
use ConnectAsCustomer\Core\Http\AgentCall;
use ConnectAsCustomer\Core\Http\AgentRoute;
use ConnectAsCustomer\Core\Http\Cursor;

/** Searches customers. */
final class FindCustomers implements AgentRoute
{
    const PAGE = 20;

    public function name()
    {
        return 'findCustomers';
    }

    public function access()
    {
        return AgentRoute::CUSTOMERS;
    }

    /** @return array<string, mixed> */
    public function handle(AgentCall $call)
    {
        $offset = Cursor::parseOffsetCursor(isset($call->query['cursor']) ? $call->query['cursor'] : null);
        $found = $call->backend->customers->findCustomers($call->query['q'], $offset, self::PAGE + 1);
        $customers = array();
        foreach (array_slice($found, 0, self::PAGE) as $customer) {
            $customers[] = CustomerView::toCustomer($call, $customer);
        }
        $next = count($found) > self::PAGE ? Cursor::formatOffsetCursor($offset + self::PAGE) : null;

        return array('customers' => $customers, 'next' => $next);
    }
}
