<?php

namespace ConnectAsCustomer\PrestaShop\Storefront;

use ConnectAsCustomer\Core\Ports\LogIn;
use ConnectAsCustomer\PrestaShop\ConnectFactory;
use ConnectAsCustomer\PrestaShop\Storage\ModuleDevicesRepository;
use ConnectAsCustomer\PrestaShop\Versions\AgentLogins;
use ConnectAsCustomer\PrestaShop\Versions\CustomerSessionStart;
use Context;

/**
 * Puts a customer into this browser's storefront session and takes them out again. PHP's own session is never touched:
 * on PrestaShop 9 it carries the agent's sign-in to the back office.
 */
final class CustomerLogin
{
    /** Stands in PrestaShop's cookie, which only the shop can write, while an agent acts as the customer. */
    const MARK = 'connectascustomer';

    /** @var bool whether the customer is being logged out by us, so that our hook has nothing to do */
    private static $isEnding = false;

    /** @var Context */
    private $context;

    public function __construct(Context $context)
    {
        $this->context = $context;
    }

    /** @return bool */
    public static function isEnding()
    {
        return self::$isEnding;
    }

    /** @return bool whether this browser's login was started by an agent */
    public static function isMarked(Context $context)
    {
        return (int) $context->cookie->id_customer !== 0 && (bool) $context->cookie->{self::MARK};
    }

    /** @return void */
    public function start(LogIn $login)
    {
        $customer = new \Customer((int) $login->customer);
        if (!\Validate::isLoadedObject($customer) || !$customer->active) {
            throw new \RuntimeException('customer cannot be logged in');
        }
        $this->end();
        $isIn = false;
        try {
            $this->logIn($customer, $login);
            $isIn = true;
        } finally {
            if (!$isIn) {
                // PrestaShop may have written half a login already.
                $this->end();
            }
        }
    }

    /** @return void */
    private function logIn(\Customer $customer, LogIn $login)
    {
        $cookie = $this->context->cookie;
        // A visitor of its own: with the customer's, their "last visit" would be the agent's.
        \Guest::setNewGuest($cookie);
        // PrestaShop writes the language of the next page into the customer's account.
        if ($this->speaks((int) $customer->id_lang)) {
            $cookie->id_lang = (int) $customer->id_lang;
            // Set for a browser's first page: the next would go by the browser's language.
            unset($cookie->detect_language);
        }
        if ($login->impersonated) {
            $cookie->{self::MARK} = '1';
        }
        // Customers as themselves find what their own login would show them.
        CustomerSessionStart::start($this->context, $customer, !$login->impersonated);
        if ($login->impersonated) {
            $this->holdOrRefuse();
        }
        if ($login->cart !== null) {
            $cart = new CartTakeUp($this->context);
            $cart->take(new \Cart((int) $login->cart), $customer);
        }
        if ($login->runLoginHook) {
            \Hook::exec('actionAuthentication', array('customer' => $customer));
        }
        $cookie->write();
    }

    /**
     * @return void
     *
     * @throws \RuntimeException where nothing would hold the session to its limits
     */
    private function holdOrRefuse()
    {
        $db = ConnectFactory::create($this->context)->backend->db;
        $reach = new GuardReach(new ModuleDevicesRepository($db));
        $gap = $reach->findGap((int) $this->context->shop->id);
        if ($gap !== null) {
            throw new \RuntimeException($gap);
        }
        $logins = new AgentLogins($db);
        $logins->note($this->context->cookie);
    }

    /**
     * Logs out in this browser. The carts stay whose they are.
     *
     * @return void
     */
    public function end()
    {
        $cookie = $this->context->cookie;
        self::$isEnding = true;
        try {
            if ((int) $cookie->id_customer !== 0) {
                $this->context->customer->mylogout();
            }
        } finally {
            self::$isEnding = false;
        }
        foreach (array('id_cart', 'id_guest', 'id_connections', 'checkedTOS', self::MARK) as $name) {
            unset($cookie->$name);
        }
        $this->context->customer = new \Customer();
        $this->context->customer->id_default_group = (int) \Configuration::get('PS_UNIDENTIFIED_GROUP');
        $this->context->cart = $this->emptyCart();
        $cookie->write();
    }

    /** @return \Cart not in the database, as PrestaShop makes it for every new visitor */
    private function emptyCart()
    {
        $cart = new \Cart();
        $cart->id_lang = (int) $this->context->cookie->id_lang;
        $cart->id_currency = (int) $this->context->cookie->id_currency;
        $cart->id_shop_group = (int) $this->context->shop->id_shop_group;
        $cart->id_shop = (int) $this->context->shop->id;

        return $cart;
    }

    /**
     * @param int $language
     *
     * @return bool
     */
    private function speaks($language)
    {
        foreach (\Language::getLanguages(true, (int) $this->context->shop->id) as $known) {
            if ((int) $known['id_lang'] === $language) {
                return true;
            }
        }

        return false;
    }
}
