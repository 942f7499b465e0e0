<?php

namespace ConnectAsCustomer\Core\Access;

use ConnectAsCustomer\Core\Http\AgentCall;
use ConnectAsCustomer\Core\Ports\Customer;
use ConnectAsCustomer\Core\ShopText;

/** A customer as one agent sees them. */
final class CustomerView
{
    /**
     * With the answer to "may I connect" before it is tried.
     *
     * @return array<string, mixed> `customer` of the protocol
     */
    public static function toCustomer(AgentCall $call, Customer $customer)
    {
        $storefronts = $call->backend->shop->storefronts;
        $refusal = $call->rights['connect']
            ? CheckCustomer::checkCustomer($customer, null, $call->settings, $storefronts)
            : 'not_allowed';
        $groups = array();
        foreach (array_slice($customer->groups, 0, 100) as $group) {
            $groups[] = ShopText::cap($group);
        }

        return array(
            'id' => $customer->id,
            'name' => ShopText::cap($customer->name),
            'email' => ShopText::cap($customer->email, 320),
            'status' => $customer->active ? 'active' : 'inactive',
            'guest' => $customer->guest,
            'groups' => $groups,
            'storefronts' => array_slice(CheckCustomer::getStorefrontsOf($customer, $storefronts), 0, 200),
            'connectable' => $refusal === null,
            'refusal' => $refusal,
        );
    }
}
