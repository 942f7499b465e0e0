<?php

namespace ConnectAsCustomer\Core\Ports;

/** How a customer is to be logged in. */
final class LogIn
{
    /** @var string @readonly */
    public $customer;
    /** @var string id of the storefront @readonly */
    public $storefront;
    /** @var string|null cart to take up; null = a cart of its own, empty @readonly */
    public $cart;
    /** @var bool runs the shop's own login hook (last visit, loyalty, alerts) @readonly */
    public $runLoginHook;
    /** @var bool false for magic links: the customer as themselves @readonly */
    public $impersonated;

    /**
     * @param string $customer
     * @param string $storefront
     * @param string|null $cart
     * @param bool $runLoginHook
     * @param bool $impersonated
     */
    public function __construct($customer, $storefront, $cart, $runLoginHook, $impersonated)
    {
        $this->customer = $customer;
        $this->storefront = $storefront;
        $this->cart = $cart;
        $this->runLoginHook = $runLoginHook;
        $this->impersonated = $impersonated;
    }
}
