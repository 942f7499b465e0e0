<?php

namespace ConnectAsCustomer\Core\Reliable;

use ConnectAsCustomer\Core\Ports\Carts;

/** The shop's carts, asked so that they fail in one way. */
final class ReliableCarts extends Reliable implements Carts
{
    /** @var Carts */
    private $port;

    public function __construct(Carts $port)
    {
        $this->port = $port;
    }

    public function openCarts($customer)
    {
        return self::ask(function () use ($customer) {
            return $this->port->openCarts($customer);
        });
    }

    public function findCart($id)
    {
        return self::ask(function () use ($id) {
            return $this->port->findCart($id);
        });
    }
}
