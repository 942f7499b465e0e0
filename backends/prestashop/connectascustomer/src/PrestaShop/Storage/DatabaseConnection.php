<?php

namespace ConnectAsCustomer\PrestaShop\Storage;

use ConnectAsCustomer\Core\Storage\PdoDatabase;

/** The shop's database, on a connection of our own. */
final class DatabaseConnection
{
    /** @return PdoDatabase */
    public static function create()
    {
        return PdoDatabase::mysql(
            self::toDsn((string) _DB_SERVER_, (string) _DB_NAME_),
            (string) _DB_USER_,
            (string) _DB_PASSWD_,
            (string) _DB_PREFIX_
        );
    }

    /**
     * @param string $server as PrestaShop's settings write it: `host`, `host:port` or `host:/path/of.sock`
     * @param string $name
     *
     * @return string
     */
    public static function toDsn($server, $name)
    {
        if (preg_match('#^.*:(/.*)$#', $server, $parts) === 1) {
            $place = 'unix_socket=' . $parts[1];
        } elseif (preg_match('/^(.*):(\d+)$/', $server, $parts) === 1) {
            $place = 'host=' . $parts[1] . ';port=' . $parts[2];
        } else {
            $place = 'host=' . $server;
        }

        return 'mysql:' . $place . ';dbname=' . $name . ';charset=utf8mb4';
    }
}
