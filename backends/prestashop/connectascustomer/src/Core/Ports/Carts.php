<?php

namespace ConnectAsCustomer\Core\Ports;

/** The shop's carts. Every method may throw; the core answers `unavailable`. */
interface Carts
{
    /**
     * @param string $customer
     *
     * @return Cart[] newest first, ordered ones left out
     */
    public function openCarts($customer);

    /**
     * @param string $id
     *
     * @return Cart|null
     */
    public function findCart($id);
}
