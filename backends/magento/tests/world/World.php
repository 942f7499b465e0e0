<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\World;

use ConnectAsCustomer\HeadlessLogin\Model\Access\Agents;
use ConnectAsCustomer\HeadlessLogin\Model\Access\Customers;
use ConnectAsCustomer\HeadlessLogin\Model\Access\StoreChoice;
use ConnectAsCustomer\HeadlessLogin\Model\Handle\HandleRegister;
use ConnectAsCustomer\HeadlessLogin\Model\Handle\OfferHandle;
use ConnectAsCustomer\HeadlessLogin\Model\Handle\RedeemHandle;
use ConnectAsCustomer\HeadlessLogin\Model\Landing\Landings;
use ConnectAsCustomer\HeadlessLogin\Model\RateLimit;
use ConnectAsCustomer\HeadlessLogin\Model\Secret\CheckSecret;
use ConnectAsCustomer\HeadlessLogin\Model\Secret\DeleteAuthentication;
use ConnectAsCustomer\HeadlessLogin\Model\Secret\ExchangeSecret;
use ConnectAsCustomer\HeadlessLogin\Model\Secret\GenerateSecret;
use ConnectAsCustomer\HeadlessLogin\Model\Secret\SecretReader;
use ConnectAsCustomer\HeadlessLogin\Model\Secret\SecretRegister;
use ConnectAsCustomer\HeadlessLogin\Model\Token\EnterCustomer;
use Magento\Integration\Api\Data\UserTokenParametersInterfaceFactory;
use Magento\LoginAsCustomerApi\Api\Data\AuthenticationDataInterfaceFactory;

/**
 * A shop with the module in it: Magento's side is played, the module and its tables are real.
 */
final class World
{
    public readonly WorldClock $clock;
    public readonly WorldDatabase $database;
    public readonly WorldStores $stores;
    public readonly WorldCustomers $customers;
    public readonly WorldUsers $users;
    public readonly WorldLoginAsCustomer $magento;
    public readonly WorldTokens $tokens;
    public readonly WorldLog $log;

    public function __construct()
    {
        $this->clock = new WorldClock();
        $this->database = new WorldDatabase();
        $this->stores = new WorldStores();
        $this->customers = new WorldCustomers();
        $this->users = new WorldUsers();
        $this->magento = new WorldLoginAsCustomer($this->clock);
        $this->tokens = new WorldTokens($this->clock);
        $this->log = new WorldLog();
    }

    public function agents(): Agents
    {
        return new Agents($this->users, $this->users->factory(), $this->users, $this->users);
    }

    public function access(): Customers
    {
        return new Customers($this->magento, new WorldConsent($this->customers), $this->customers, $this->customers);
    }

    public function choice(): StoreChoice
    {
        return new StoreChoice($this->magento, $this->stores, $this->stores);
    }

    public function landings(): Landings
    {
        return new Landings($this->stores, $this->stores);
    }

    public function limit(): RateLimit
    {
        return new RateLimit($this->database, $this->clock);
    }

    public function enter(): EnterCustomer
    {
        $parameters = new UserTokenParametersInterfaceFactory();
        return new EnterCustomer($this->tokens, $this->tokens, $parameters, $this->log, $this->log);
    }

    public function secrets(): SecretRegister
    {
        return new SecretRegister($this->database, $this->clock);
    }

    public function reader(): SecretReader
    {
        return new SecretReader($this->magento->getData(), $this->magento, $this->clock);
    }

    public function generate(): GenerateSecret
    {
        return new GenerateSecret(
            $this->agents(),
            $this->access(),
            $this->choice(),
            new AuthenticationDataInterfaceFactory(),
            $this->magento->deleteData(),
            $this->magento->saveData(),
            $this->secrets(),
            $this->clock
        );
    }

    public function check(): CheckSecret
    {
        return new CheckSecret(
            $this->magento,
            $this->reader(),
            $this->secrets(),
            $this->magento->isActive(),
            $this->agents(),
            $this->access(),
            $this->choice()
        );
    }

    public function exchange(): ExchangeSecret
    {
        return new ExchangeSecret($this->check(), $this->secrets(), $this->enter());
    }

    public function deletion(): DeleteAuthentication
    {
        return new DeleteAuthentication(
            $this->reader(),
            $this->secrets(),
            $this->magento->isActive(),
            $this->magento->deleteData()
        );
    }

    public function handles(): HandleRegister
    {
        return new HandleRegister($this->database, $this->clock);
    }

    public function offer(): OfferHandle
    {
        return new OfferHandle(
            $this->agents(),
            $this->access(),
            $this->choice(),
            $this->landings(),
            $this->handles(),
            $this->limit(),
            $this->clock
        );
    }

    public function redeem(): RedeemHandle
    {
        return new RedeemHandle(
            $this->handles(),
            $this->limit(),
            $this->landings(),
            $this->agents(),
            $this->access(),
            $this->choice(),
            $this->enter()
        );
    }
}
