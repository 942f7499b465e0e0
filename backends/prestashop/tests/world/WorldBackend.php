<?php

namespace ConnectAsCustomer\Tests\World;

use ConnectAsCustomer\Core\Backend;
use ConnectAsCustomer\Core\Ports\Database;
use ConnectAsCustomer\Core\Ports\KeyStore;
use ConnectAsCustomer\Core\Storage\PdoDatabase;

/** The core over the world. */
final class WorldBackend
{
    /**
     * @param callable(\Exception|\Throwable): void $onError
     * @param array<string, mixed> $options of the backend
     *
     * @return Backend
     */
    public static function create(World $world, Database $db, KeyStore $keys, callable $onError, array $options = array())
    {
        return new Backend(
            $world->shop(),
            new WorldAgents($world),
            new WorldCustomers($world),
            new WorldCarts($world),
            new WorldLogins($world),
            $db,
            $keys,
            $world,
            $onError,
            $options + array('initialSettings' => $world->values['settings'])
        );
    }

    /**
     * @param string $dsn of PDO; for MySQL with `user` and `password`
     * @param string $prefix
     *
     * @return PdoDatabase
     */
    public static function open($dsn, $prefix = 'test_')
    {
        if (strpos($dsn, 'sqlite:') === 0) {
            return new PdoDatabase(function () use ($dsn) {
                $pdo = new \PDO($dsn);
                // Nothing here has to outlive the test.
                $pdo->exec('PRAGMA synchronous = OFF');
                $pdo->exec('PRAGMA busy_timeout = 5000');

                return $pdo;
            }, $prefix);
        }

        return PdoDatabase::mysql($dsn, self::get($dsn, 'user'), self::get($dsn, 'password'), $prefix);
    }

    /**
     * @param string $dsn
     * @param string $name
     *
     * @return string
     */
    private static function get($dsn, $name)
    {
        return preg_match('/[:;]' . $name . '=([^;]*)/', $dsn, $found) === 1 ? $found[1] : '';
    }
}
