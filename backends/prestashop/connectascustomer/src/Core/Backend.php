<?php

namespace ConnectAsCustomer\Core;

use ConnectAsCustomer\Core\Access\AddressFinder;
use ConnectAsCustomer\Core\Access\RefusedLinks;
use ConnectAsCustomer\Core\Audit\AuditLog;
use ConnectAsCustomer\Core\Keys\KeyRing;
use ConnectAsCustomer\Core\Ports\Agents;
use ConnectAsCustomer\Core\Ports\Carts;
use ConnectAsCustomer\Core\Ports\Clock;
use ConnectAsCustomer\Core\Ports\Customers;
use ConnectAsCustomer\Core\Ports\Database;
use ConnectAsCustomer\Core\Ports\KeyStore;
use ConnectAsCustomer\Core\Ports\Shop;
use ConnectAsCustomer\Core\Ports\StorefrontLogins;
use ConnectAsCustomer\Core\Reliable\ReliableAgents;
use ConnectAsCustomer\Core\Reliable\ReliableCarts;
use ConnectAsCustomer\Core\Reliable\ReliableCustomers;
use ConnectAsCustomer\Core\Reliable\ReliableStorefrontLogins;
use ConnectAsCustomer\Core\Settings\SettingsStore;
use ConnectAsCustomer\Core\Storage\EventsRepository;
use ConnectAsCustomer\Core\Storage\LinksRepository;
use ConnectAsCustomer\Core\Storage\RetentionRepository;
use ConnectAsCustomer\Core\Storage\SessionsRepository;
use ConnectAsCustomer\Core\Storage\StatsRepository;

/** Everything that the rules work with; made once a request. */
final class Backend
{
    /** @var Shop @readonly */
    public $shop;
    /** @var Agents @readonly */
    public $agents;
    /** @var Customers @readonly */
    public $customers;
    /** @var Carts @readonly */
    public $carts;
    /** @var StorefrontLogins @readonly */
    public $logins;
    /** @var Clock @readonly */
    public $clock;
    /** @var KeyRing @readonly */
    public $keys;
    /** @var Database @readonly */
    public $db;
    /** @var LinksRepository @readonly */
    public $links;
    /** @var SessionsRepository @readonly */
    public $sessions;
    /** @var EventsRepository @readonly */
    public $events;
    /** @var RetentionRepository @readonly */
    public $retention;
    /** @var StatsRepository @readonly */
    public $stats;
    /** @var SettingsStore @readonly */
    public $settings;
    /** @var AuditLog @readonly */
    public $log;
    /** @var RefusedLinks links refused to one address @readonly */
    public $refusedLinks;
    /** @var AddressFinder @readonly */
    public $addresses;
    /** @var array{count: int, seconds: int} links by one agent before the answer is 429 @readonly */
    public $linkRate;
    /** @var callable(\Exception|\Throwable): void told of every error that nobody expected @readonly */
    public $onError;

    /**
     * @param array<string, mixed> $options initialSettings: in force until somebody saves settings; trustedProxies:
     *     addresses or CIDR ranges whose `X-Forwarded-For` is believed; linkRate, refusedLinkRate
     * @phpstan-param array{initialSettings?: array<string, mixed>, trustedProxies?: string[], linkRate?: array{count: int, seconds: int}, refusedLinkRate?: array{count: int, seconds: int}} $options
     * @param callable(\Exception|\Throwable): void $onError
     */
    public function __construct(
        Shop $shop,
        Agents $agents,
        Customers $customers,
        Carts $carts,
        StorefrontLogins $logins,
        Database $db,
        KeyStore $keys,
        Clock $clock,
        callable $onError,
        array $options = array()
    ) {
        $this->shop = $shop;
        $this->agents = new ReliableAgents($agents);
        $this->customers = new ReliableCustomers($customers);
        $this->carts = new ReliableCarts($carts);
        $this->logins = new ReliableStorefrontLogins($logins);
        $this->clock = $clock;
        $this->onError = $onError;
        $this->keys = new KeyRing($keys, $clock);
        $this->db = $db;
        $this->links = new LinksRepository($db, $shop->id);
        $this->sessions = new SessionsRepository($db, $shop->id);
        $this->events = new EventsRepository($db, $shop->id);
        $this->retention = new RetentionRepository($db, $shop->id);
        $this->stats = new StatsRepository($db, $shop->id);
        $this->settings = new SettingsStore(
            $db,
            $shop->id,
            isset($options['initialSettings']) ? $options['initialSettings'] : null
        );
        $this->log = new AuditLog($this->events, $this->keys, $shop->id);
        $this->addresses = new AddressFinder(isset($options['trustedProxies']) ? $options['trustedProxies'] : array());
        $this->linkRate = isset($options['linkRate']) ? $options['linkRate'] : array('count' => 60, 'seconds' => 60);
        $this->refusedLinks = new RefusedLinks(
            $db,
            $shop->id,
            $this->keys,
            $clock,
            isset($options['refusedLinkRate']) ? $options['refusedLinkRate'] : array('count' => 20, 'seconds' => 300)
        );
    }
}
