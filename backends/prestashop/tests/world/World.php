<?php

namespace ConnectAsCustomer\Tests\World;

use ConnectAsCustomer\Core\Ports\Clock;
use ConnectAsCustomer\Core\Ports\Shop;
use ConnectAsCustomer\Core\Ports\Storefront;

/**
 * The shop that the vectors are about, with its admin sessions and customer logins: everything that a shop keeps and the
 * core does not. Lives in memory; `toState` and `fromState` carry it from request to request.
 */
final class World implements Clock
{
    /** @var string id of this shop, which is all that tells its log from others in the same database */
    public $shopId;
    /** @var array<string, mixed> world.json, as it has become */
    public $values;
    /** @var int milliseconds since the epoch */
    public $now;
    /** @var string `up`, `down` = fails at whatever it is asked, `no-log-in` = only at logging in */
    public $state = 'up';
    /** @var array<string, string> agent by admin session */
    public $adminSessions = array();
    /** @var array<string, array{customer: string, storefront: string}> by login */
    public $logins = array();

    /**
     * @param string $shopId
     * @param array<string, mixed> $values
     */
    private function __construct($shopId, array $values)
    {
        $this->shopId = $shopId;
        $this->values = $values;
        $this->now = 1000 * (int) strtotime($values['clock']);
    }

    /**
     * @param string $shopId
     *
     * @return World as every vector begins
     */
    public static function create($shopId)
    {
        $text = file_get_contents(__DIR__ . '/../../../vectors/world.json');

        return new self($shopId, json_decode((string) $text, true));
    }

    /**
     * @param array<string, mixed> $state
     *
     * @return World
     */
    public static function fromState(array $state)
    {
        $world = new self($state['shopId'], $state['values']);
        foreach ($state as $name => $value) {
            $world->$name = $value;
        }

        return $world;
    }

    /** @return array<string, mixed> */
    public function toState()
    {
        return get_object_vars($this);
    }

    public function now()
    {
        return $this->now;
    }

    /** @return Shop */
    public function shop()
    {
        $storefronts = array();
        foreach ($this->values['storefronts'] as $storefront) {
            $storefronts[] = new Storefront(
                $storefront['id'],
                $storefront['name'],
                $storefront['url'],
                $storefront['url'] . 'connect/{path}'
            );
        }

        return new Shop(array(
            'id' => $this->shopId,
            'agentApiTemplate' => $this->values['shop']['adminBase'] . 'connect/{path}',
            'storefronts' => $storefronts,
        ) + $this->values['shop']);
    }

    /** Every question begins with this. */
    public function answer()
    {
        if ($this->state === 'down') {
            throw new \LogicException('the shop is down');
        }
    }

    /**
     * @param string $agent
     * @param string $session
     *
     * @return string cookie that says so
     */
    public function signIn($agent, $session)
    {
        $this->adminSessions[$session] = $agent;

        return 'admin=' . $session;
    }

    /**
     * Logs a customer in by the shop's own form, as customers do.
     *
     * @param string $customer
     * @param string $storefront
     *
     * @return string cookie that says so
     */
    public function logInCustomer($customer, $storefront)
    {
        $login = bin2hex(random_bytes(16));
        $this->logins[$login] = array('customer' => $customer, 'storefront' => $storefront);

        return 'login' . $storefront . '=' . $login;
    }

    /**
     * @param string $kind `agents`, `customers` or `carts`
     * @param string $id
     *
     * @return array<string, mixed>|null
     */
    public function find($kind, $id)
    {
        foreach ($this->values[$kind] as $thing) {
            if ($thing['id'] === $id) {
                return $thing;
            }
        }

        return null;
    }

    /**
     * @param string $kind
     * @param string $id
     * @param array<string, mixed>|null $set null takes the thing out of the world
     */
    public function change($kind, $id, $set)
    {
        foreach ($this->values[$kind] as $index => $thing) {
            if ($thing['id'] === $id) {
                $this->values[$kind][$index] = (array) $set + $thing;
                if ($set === null) {
                    array_splice($this->values[$kind], $index, 1);
                }

                return;
            }
        }

        throw new \InvalidArgumentException('the world has no ' . $id);
    }
}
