<?php

namespace ConnectAsCustomer\Core\Ports;

use ConnectAsCustomer\Core\Http\Request;

/** Customers' logins on the storefronts. Every method may throw; the core answers `unavailable`. */
interface StorefrontLogins
{
    const READ = 'read';
    const WRITE = 'write';
    const CHECKOUT = 'checkout';
    const SECURITY = 'security';

    /**
     * @param string $storefront
     *
     * @return string|null the customer whom this browser is logged in as, by whatever login
     */
    public function currentCustomer(Request $request, $storefront);

    /**
     * Logs in. Ends what was logged in in this browser; moves no cart.
     *
     * @return string[] `Set-Cookie` values to send; empty where the shop writes its cookies itself
     */
    public function logIn(Request $request, LogIn $login);

    /**
     * Logs this browser out, and only this browser.
     *
     * @param string $storefront
     *
     * @return string[] as of logIn
     */
    public function logOut(Request $request, $storefront);

    /**
     * @param string $landing `account`, `home` or a path
     *
     * @return string path below the storefront's address
     */
    public function landingPath($landing, Customer $customer);

    /**
     * @return string what the request would do: one of this interface's constants
     */
    public function kindOf(Request $request);
}
