<?php

namespace ConnectAsCustomer\Core\Reliable;

use ConnectAsCustomer\Core\Ports\Customers;

/** The shop's customers, asked so that they fail in one way. */
final class ReliableCustomers extends Reliable implements Customers
{
    /** @var Customers */
    private $port;

    public function __construct(Customers $port)
    {
        $this->port = $port;
    }

    public function findCustomers($query, $offset, $limit)
    {
        return self::ask(function () use ($query, $offset, $limit) {
            return $this->port->findCustomers($query, $offset, $limit);
        });
    }

    public function findCustomer($id)
    {
        return self::ask(function () use ($id) {
            return $this->port->findCustomer($id);
        });
    }

    public function adminCustomerUrl($customer)
    {
        return self::ask(function () use ($customer) {
            return $this->port->adminCustomerUrl($customer);
        });
    }
}
