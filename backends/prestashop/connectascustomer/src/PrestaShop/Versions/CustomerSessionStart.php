<?php

namespace ConnectAsCustomer\PrestaShop\Versions;

use Context;
use Customer;

/**
 * Writes a customer's login. PrestaShop does it itself from 1.7 on, and makes the session's row where there are rows
 * (1.7.6.6 and later); before, and on thirty bees, only the login form does.
 */
final class CustomerSessionStart
{
    /**
     * @param bool $takesLastCart whether "show the cart again at login", where the shop has it, counts
     *
     * @return void
     */
    public static function start(Context $context, Customer $customer, $takesLastCart)
    {
        if (!$takesLastCart) {
            // For the rest of this request only.
            \Configuration::set('PS_CART_FOLLOWING', 0);
        }
        if (!method_exists($context, 'updateCustomer')) {
            self::writeCookie($context, $customer);

            return;
        }
        $context->updateCustomer($customer);
    }

    /** @return void */
    private static function writeCookie(Context $context, Customer $customer)
    {
        $cookie = $context->cookie;
        $customer->logged = 1;
        $cookie->id_customer = (int) $customer->id;
        $cookie->customer_lastname = $customer->lastname;
        $cookie->customer_firstname = $customer->firstname;
        $cookie->logged = 1;
        $cookie->is_guest = $customer->isGuest();
        $cookie->passwd = $customer->passwd;
        $cookie->email = $customer->email;
        $context->customer = $customer;
        $last = \Configuration::get('PS_CART_FOLLOWING') ? (int) \Cart::lastNoneOrderedCart((int) $customer->id) : 0;
        if ($last !== 0) {
            $cookie->id_cart = $last;
        }
    }
}
