<?php

namespace ConnectAsCustomer\Core\Routes\Agent;

use ConnectAsCustomer\Core\Http\AgentCall;
use ConnectAsCustomer\Core\Http\AgentRoute;
use ConnectAsCustomer\Core\Http\Problem;
use ConnectAsCustomer\Core\Sessions\SessionView;
use ConnectAsCustomer\Core\ShopText;

/** Carts not ordered yet. */
final class GetCarts implements AgentRoute
{
    const CARTS = 50;

    public function name()
    {
        return 'getCarts';
    }

    public function access()
    {
        return AgentRoute::CUSTOMERS;
    }

    /** @return array<string, mixed> */
    public function handle(AgentCall $call)
    {
        if ($call->backend->customers->findCustomer($call->id) === null) {
            Problem::refuse('customer_not_found');
        }
        $carts = array();
        foreach (array_slice($call->backend->carts->openCarts($call->id), 0, self::CARTS) as $cart) {
            $carts[] = array(
                'id' => $cart->id,
                'updatedAt' => SessionView::toInstant($cart->updatedAt),
                'items' => $cart->items,
                'total' => ShopText::cap($cart->total),
            );
        }

        return array('carts' => $carts);
    }
}
