<?php

namespace ConnectAsCustomer\PrestaShop;

use ConnectAsCustomer\Core\Backend;
use ConnectAsCustomer\Core\Connect;
use ConnectAsCustomer\PrestaShop\Ports\FileKeyStore;
use ConnectAsCustomer\PrestaShop\Ports\KeyFolder;
use ConnectAsCustomer\PrestaShop\Ports\PrestaShopAgents;
use ConnectAsCustomer\PrestaShop\Ports\PrestaShopCarts;
use ConnectAsCustomer\PrestaShop\Ports\PrestaShopCustomers;
use ConnectAsCustomer\PrestaShop\Ports\PrestaShopLogins;
use ConnectAsCustomer\PrestaShop\Ports\ShopDescription;
use ConnectAsCustomer\PrestaShop\Ports\SystemClock;
use ConnectAsCustomer\PrestaShop\Storage\CartsRepository;
use ConnectAsCustomer\PrestaShop\Storage\CustomersRepository;
use ConnectAsCustomer\PrestaShop\Storage\DatabaseConnection;
use ConnectAsCustomer\PrestaShop\Storage\EmployeesRepository;
use ConnectAsCustomer\PrestaShop\Storage\ShopsRepository;
use Context;

/** The core, put together for this installation; once a request. */
final class ConnectFactory
{
    /** @var Connect|null */
    private static $connect;

    /** @return Connect */
    public static function create(Context $context)
    {
        if (self::$connect === null) {
            self::$connect = new Connect(self::createBackend($context));
        }

        return self::$connect;
    }

    /** @return Backend */
    private static function createBackend(Context $context)
    {
        $db = DatabaseConnection::create();
        $shop = ShopDescription::create($context, new ShopsRepository($db));
        $customers = new CustomersRepository($db, (int) \Configuration::get('PS_LANG_DEFAULT'));

        return new Backend(
            $shop,
            new PrestaShopAgents($context, new EmployeesRepository($db)),
            new PrestaShopCustomers($context, $customers, $shop),
            new PrestaShopCarts($context, new CartsRepository($db)),
            new PrestaShopLogins($context, $customers, $shop),
            $db,
            new FileKeyStore(KeyFolder::find()),
            new SystemClock(),
            array(__CLASS__, 'noteError')
        );
    }

    /**
     * Into the shop's own log, which the back office shows; without the message, because messages of databases quote
     * what people typed.
     *
     * @param \Exception|\Throwable $error
     *
     * @return void
     */
    public static function noteError($error)
    {
        $cause = $error;
        while ($cause->getPrevious() !== null) {
            $cause = $cause->getPrevious();
        }
        $place = basename($cause->getFile()) . ':' . $cause->getLine();
        error_log('connectascustomer: ' . get_class($cause) . ' in ' . $place . ': ' . $cause->getMessage());
        \PrestaShopLogger::addLog('connectascustomer: ' . get_class($cause) . ' in ' . $place, 3);
    }
}
