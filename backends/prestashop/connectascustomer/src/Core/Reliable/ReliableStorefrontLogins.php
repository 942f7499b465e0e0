<?php

namespace ConnectAsCustomer\Core\Reliable;

use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\Core\Ports\Customer;
use ConnectAsCustomer\Core\Ports\LogIn;
use ConnectAsCustomer\Core\Ports\StorefrontLogins;

/** The shop's logins, asked so that they fail in one way. */
final class ReliableStorefrontLogins extends Reliable implements StorefrontLogins
{
    /** @var StorefrontLogins */
    private $port;

    public function __construct(StorefrontLogins $port)
    {
        $this->port = $port;
    }

    public function currentCustomer(Request $request, $storefront)
    {
        return self::ask(function () use ($request, $storefront) {
            return $this->port->currentCustomer($request, $storefront);
        });
    }

    public function logIn(Request $request, LogIn $login)
    {
        return self::ask(function () use ($request, $login) {
            return $this->port->logIn($request, $login);
        });
    }

    public function logOut(Request $request, $storefront)
    {
        return self::ask(function () use ($request, $storefront) {
            return $this->port->logOut($request, $storefront);
        });
    }

    public function landingPath($landing, Customer $customer)
    {
        return self::ask(function () use ($landing, $customer) {
            return $this->port->landingPath($landing, $customer);
        });
    }

    public function kindOf(Request $request)
    {
        return self::ask(function () use ($request) {
            return $this->port->kindOf($request);
        });
    }
}
