<?php

namespace ConnectAsCustomer\PrestaShop\Versions;

use ConnectAsCustomer\Core\Ports\Shop;

/**
 * Address of a customer's page in the back office, as the storefront can write it. From 1.7.6 on, it needs no token: the
 * back office leads whoever is signed in to the page. Before, and on thirty bees, the token of the employee is needed.
 */
final class AdminCustomerPage
{
    /**
     * @param int $customer
     *
     * @return string absolute; the storefront where nobody has noted the back office's address yet
     */
    public static function url(Shop $shop, $customer)
    {
        if ($shop->adminBase === '') {
            return $shop->storefronts[0]->url;
        }
        $url = $shop->adminBase . 'index.php?controller=AdminCustomers&viewcustomer=1&id_customer=' . $customer;
        $token = version_compare((string) _PS_VERSION_, '1.7.6.0', '<') ? self::token() : '';

        return $token === '' ? $url : $url . '&token=' . $token;
    }

    /** @return string of the employee who is signed in in this browser; empty where none is seen */
    private static function token()
    {
        $cookie = new \Cookie('psAdmin');
        $cookie->disallowWriting();
        $employee = (int) $cookie->id_employee;
        $tab = (int) \Tab::getIdFromClassName('AdminCustomers');

        return $employee === 0 ? '' : (string) \Tools::getAdminToken('AdminCustomers' . $tab . $employee);
    }
}
