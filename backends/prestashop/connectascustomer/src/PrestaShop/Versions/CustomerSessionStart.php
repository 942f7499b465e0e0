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
    /** @return void */
    public static function start(Context $context, Customer $customer)
    {
        if (!method_exists($context, 'updateCustomer')) {
            self::writeCookie($context, $customer);

            return;
        }
        // "Show the cart again at login" would take up the customer's last cart unasked; set for this request only.
        \Configuration::set('PS_CART_FOLLOWING', 0);
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
    }
}
