<?php

namespace ConnectAsCustomer\PrestaShop\Ports;

use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\Core\Ports\Customer;
use ConnectAsCustomer\Core\Ports\LogIn;
use ConnectAsCustomer\Core\Ports\Shop;
use ConnectAsCustomer\Core\Ports\StorefrontLogins;
use ConnectAsCustomer\PrestaShop\Storage\CustomersRepository;
use ConnectAsCustomer\PrestaShop\Storefront\CustomerLogin;
use ConnectAsCustomer\PrestaShop\Storefront\LandingPath;
use ConnectAsCustomer\PrestaShop\Storefront\PageRequest;
use ConnectAsCustomer\PrestaShop\Storefront\RequestKinds;
use ConnectAsCustomer\PrestaShop\Storefront\SessionGuard;
use Context;

/** Customers' logins in PrestaShop's own cookie. PrestaShop sends it itself, so nothing is handed back. */
final class PrestaShopLogins implements StorefrontLogins
{
    /** @var Context */
    private $context;
    /** @var CustomersRepository */
    private $customers;
    /** @var Shop */
    private $shop;

    public function __construct(Context $context, CustomersRepository $customers, Shop $shop)
    {
        $this->context = $context;
        $this->customers = $customers;
        $this->shop = $shop;
    }

    public function currentCustomer(Request $request, $storefront)
    {
        $customer = $this->context->customer;
        $isIn = $customer !== null && $customer->id && $customer->isLogged(true);

        return $isIn ? (string) $customer->id : null;
    }

    public function logIn(Request $request, LogIn $login)
    {
        if ($login->impersonated && !SessionGuard::isWatching()) {
            throw new \RuntimeException('PrestaShop does not run the hooks of the module: nothing would hold the session');
        }
        $customerLogin = new CustomerLogin($this->context);
        $customerLogin->start($login);

        return array();
    }

    public function logOut(Request $request, $storefront)
    {
        // Customers who came by themselves stay, whatever cookie of ours their browser brings.
        if (CustomerLogin::isMarked($this->context)) {
            $customerLogin = new CustomerLogin($this->context);
            $customerLogin->end();
        }

        return array();
    }

    public function landingPath($landing, Customer $customer)
    {
        $row = $this->customers->find((int) $customer->id);
        $landingPath = new LandingPath($this->context, $this->shop);

        return $landingPath->find($customer->guest && $landing === 'account' ? 'home' : $landing, $row);
    }

    public function kindOf(Request $request)
    {
        return RequestKinds::of($request, PageRequest::hasCartOnOrderPage());
    }
}
