<?php

namespace ConnectAsCustomer\Tests\Unit\Support;

use ConnectAsCustomer\Core\Connect;
use ConnectAsCustomer\Core\Backend;
use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\Core\Ports\Agent;
use ConnectAsCustomer\Core\Ports\Agents;
use ConnectAsCustomer\Core\Ports\Carts;
use ConnectAsCustomer\Core\Ports\Clock;
use ConnectAsCustomer\Core\Ports\Customer;
use ConnectAsCustomer\Core\Ports\Customers;
use ConnectAsCustomer\Core\Ports\Database;
use ConnectAsCustomer\Core\Ports\KeyStore;
use ConnectAsCustomer\Core\Ports\LogIn;
use ConnectAsCustomer\Core\Ports\Shop;
use ConnectAsCustomer\Core\Ports\SignedInAgent;
use ConnectAsCustomer\Core\Ports\Storefront;
use ConnectAsCustomer\Core\Ports\StorefrontLogins;
use ConnectAsCustomer\Core\Settings\DefaultSettings;
use ConnectAsCustomer\Core\Storage\PdoDatabase;
use ConnectAsCustomer\Core\Storage\Tables;

/**
 * One agent, one customer, one storefront and an empty log in memory. Agent and customer are always signed in where
 * somebody asks for them in one browser.
 *
 * @phpstan-import-type Settings from DefaultSettings
 */
final class TestShop implements Agents, Carts, Clock, Customers, KeyStore, StorefrontLogins
{
    /** @var int milliseconds since the epoch */
    public $now = 1795251600000;
    /** @var bool */
    public $isDown = false;
    /** @var bool */
    public $isSignedIn = true;
    /** @var Agent|null */
    public $agent;
    /** @var Customer */
    public $customer;
    /** @var string kind of every guarded request */
    public $kind = StorefrontLogins::READ;
    /** @var string|null who is logged in in the browser */
    public $loggedIn;
    /** @var int how often somebody was logged in */
    public $logIns = 0;
    /** @var callable|null called in the middle of logging in */
    public $onLogIn;
    /** @var array<int, \Exception|\Throwable> */
    public $errors = array();
    /** @var Backend */
    public $backend;
    /** @var Connect */
    public $connect;
    /** @var array<string, mixed>|null the key document */
    public $keys;

    /**
     * @param array<string, mixed> $options of the backend
     * @phpstan-param array{initialSettings?: array<string, mixed>, trustedProxies?: string[], linkRate?: array{count: int, seconds: int}, refusedLinkRate?: array{count: int, seconds: int}} $options
     * @param Database|null $db with tables; null = one in memory
     */
    public function __construct(array $options = array(), $db = null)
    {
        $flags = array('active' => true, 'seesCustomers' => true, 'superAdmin' => true);
        $this->agent = new Agent('7', 'Ida', 'Support', $flags);
        $this->customer = self::createCustomer('a1');
        if ($db === null) {
            $db = PdoDatabase::sqlite(':memory:');
            Tables::create($db);
        }
        $onError = function ($error) {
            $this->errors[] = $error;
        };
        $shop = new Shop(array(
            'id' => 'demo',
            'name' => 'Demo',
            'platform' => 'test',
            'version' => '1',
            'adminBase' => 'https://shop.example/admin/',
            'agentApiTemplate' => 'https://shop.example/admin/connect/{path}',
            'storefronts' => array(
                new Storefront('1', 'Main', 'https://shop.example/', 'https://shop.example/connect/{path}'),
                new Storefront('2', 'Outlet', 'https://outlet.example/b/', 'https://outlet.example/b/connect/{path}'),
            ),
        ));
        $this->backend = new Backend($shop, $this, $this, $this, $this, $db, $this, $this, $onError, $options);
        $this->connect = new Connect($this->backend);
    }

    public static function createCustomer(string $credentialsVersion): Customer
    {
        return new Customer(array(
            'id' => '1',
            'name' => 'Ana Müller',
            'email' => 'ana@example.org',
            'active' => true,
            'guest' => false,
            'groups' => array('Customers'),
            'storefronts' => array('1', '2'),
            'consents' => true,
            'credentialsVersion' => $credentialsVersion,
        ));
    }

    public function advance(int $seconds): void
    {
        $this->now += $seconds * 1000;
    }

    /** @param Settings $settings */
    public function set(array $settings, ?string $storefront = null): void
    {
        $this->backend->settings->save($settings, $storefront);
    }

    public function now()
    {
        return $this->now;
    }

    public function signedInAgent(Request $request)
    {
        $this->check();

        return $this->agent === null || !$this->isSignedIn ? null : new SignedInAgent($this->agent, 'admin-1');
    }

    public function findAgent($id)
    {
        $this->check();

        return $this->agent;
    }

    /** @return bool */
    public function isAdminSessionAlive($adminSession)
    {
        $this->check();

        return $this->isSignedIn;
    }

    public function findCustomers($query, $offset, $limit)
    {
        return array_slice(array($this->customer), $offset, $limit);
    }

    public function findCustomer($id)
    {
        $this->check();

        return $id === $this->customer->id ? $this->customer : null;
    }

    public function adminCustomerUrl($customer)
    {
        return 'https://shop.example/admin/customers/' . $customer;
    }

    public function openCarts($customer)
    {
        return array();
    }

    public function findCart($id)
    {
        return null;
    }

    public function currentCustomer(Request $request, $storefront)
    {
        return $this->loggedIn;
    }

    public function logIn(Request $request, LogIn $login)
    {
        ++$this->logIns;
        if ($this->onLogIn !== null) {
            call_user_func($this->onLogIn);
        }
        $this->loggedIn = $login->customer;

        return array('shop=' . $login->customer);
    }

    public function logOut(Request $request, $storefront)
    {
        $this->loggedIn = null;

        return array('shop=');
    }

    public function landingPath($landing, Customer $customer)
    {
        return $landing === 'home' ? '' : $landing;
    }

    public function kindOf(Request $request)
    {
        return $this->kind;
    }

    public function read()
    {
        return $this->keys;
    }

    public function update(callable $change)
    {
        $this->keys = call_user_func($change, $this->keys);

        return $this->keys;
    }

    private function check(): void
    {
        if ($this->isDown) {
            throw new \RuntimeException('the shop is down');
        }
    }
}
