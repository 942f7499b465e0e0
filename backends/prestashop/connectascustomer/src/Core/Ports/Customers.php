<?php

namespace ConnectAsCustomer\Core\Ports;

/** The shop's customers. Every method may throw; the core answers `unavailable`. */
interface Customers
{
    /**
     * By e-mail, name, id or order reference, or a part of them.
     *
     * @param string $query at least 2 characters
     * @param int $offset
     * @param int $limit
     *
     * @return Customer[]
     */
    public function findCustomers($query, $offset, $limit);

    /**
     * @param string $id
     *
     * @return Customer|null null once deleted
     */
    public function findCustomer($id);

    /**
     * @param string $customer
     *
     * @return string address of the customer's page in the admin
     */
    public function adminCustomerUrl($customer);
}
