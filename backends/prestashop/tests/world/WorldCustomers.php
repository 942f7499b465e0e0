<?php

namespace ConnectAsCustomer\Tests\World;

use ConnectAsCustomer\Core\Ports\Customer;
use ConnectAsCustomer\Core\Ports\Customers;

/** The world's customers. */
final class WorldCustomers implements Customers
{
    /** @var World */
    private $world;

    public function __construct(World $world)
    {
        $this->world = $world;
    }

    public function findCustomers($query, $offset, $limit)
    {
        $this->world->answer();
        $ordered = array();
        foreach ($this->world->values['orders'] as $order) {
            if ($order['reference'] === $query) {
                $ordered[] = $order['customer'];
            }
        }
        $found = array();
        foreach ($this->world->values['customers'] as $values) {
            $text = $values['id'] . ' ' . $values['name'] . ' ' . $values['email'];
            if (mb_stripos($text, $query) !== false || in_array($values['id'], $ordered, true)) {
                $found[] = new Customer($values);
            }
        }

        return array_slice($found, $offset, $limit);
    }

    public function findCustomer($id)
    {
        $this->world->answer();
        $values = $this->world->find('customers', $id);

        return $values === null ? null : new Customer($values);
    }

    public function adminCustomerUrl($customer)
    {
        $this->world->answer();

        return $this->world->values['shop']['adminBase'] . 'customers/' . $customer;
    }
}
