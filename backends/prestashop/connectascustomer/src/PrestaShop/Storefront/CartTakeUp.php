<?php

namespace ConnectAsCustomer\PrestaShop\Storefront;

use ConnectAsCustomer\PrestaShop\ConnectFactory;
use Context;

/** Makes a customer's cart this browser's as well. The customer's own browser goes on with it: it is one cart. */
final class CartTakeUp
{
    /** @var Context */
    private $context;

    public function __construct(Context $context)
    {
        $this->context = $context;
    }

    /**
     * Nothing happens with a cart of somebody else, or one that has become an order meanwhile.
     *
     * @return void
     */
    public function take(\Cart $cart, \Customer $customer)
    {
        if (!\Validate::isLoadedObject($cart) || (int) $cart->id_customer !== (int) $customer->id || $cart->orderExists()) {
            return;
        }
        $cookie = $this->context->cookie;
        $cookie->id_cart = (int) $cart->id;
        // Otherwise the next page would change the cart's currency to this browser's.
        $cookie->id_currency = (int) $cart->id_currency;
        $this->context->cart = $cart;
        $this->context->currency = \Tools::setCurrency($cookie);
        $this->applyRules();
    }

    /**
     * As PrestaShop's own login does. Rules of other modules may fail without keeping the agent out.
     *
     * @return void
     */
    private function applyRules()
    {
        try {
            \CartRule::autoRemoveFromCart($this->context);
            \CartRule::autoAddToCart($this->context);
        } catch (\Exception $error) {
            ConnectFactory::noteError($error);
        } catch (\Throwable $error) {
            ConnectFactory::noteError($error);
        }
    }
}
