<?php

namespace ConnectAsCustomer\Core\Links;

use ConnectAsCustomer\Core\Http\Problem;
use ConnectAsCustomer\Core\Ports\Carts;

/** The cart that a link names: `none`, `latest` (the newest that is not ordered) or an id. */
final class LinkCart
{
    /** @var Carts */
    private $carts;

    public function __construct(Carts $carts)
    {
        $this->carts = $carts;
    }

    /**
     * At the issue: a cart that is named has to be one of the customer's that is still open.
     *
     * @param string|null $wanted null = what the settings say
     * @param string $customer id
     *
     * @return void
     *
     * @throws \ConnectAsCustomer\Core\Http\ProblemError cart_unusable
     */
    public function check($wanted, $customer)
    {
        if (!in_array($wanted, array(null, 'latest', 'none'), true) && !$this->isOpen($wanted, $customer)) {
            Problem::refuse('cart_unusable');
        }
    }

    /**
     * At the redeem.
     *
     * @param string $wanted
     * @param string $customer id
     *
     * @return string|null id of the cart, as long as it is still one
     */
    public function find($wanted, $customer)
    {
        if ($wanted === 'none') {
            return null;
        }
        if ($wanted === 'latest') {
            $carts = $this->carts->openCarts($customer);

            return isset($carts[0]) ? $carts[0]->id : null;
        }

        return $this->isOpen($wanted, $customer) ? $wanted : null;
    }

    /**
     * @param string $id
     * @param string $customer
     *
     * @return bool
     */
    private function isOpen($id, $customer)
    {
        $cart = $this->carts->findCart($id);

        return $cart !== null && !$cart->ordered && $cart->customer === $customer;
    }
}
