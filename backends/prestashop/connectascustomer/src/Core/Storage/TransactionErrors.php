<?php

namespace ConnectAsCustomer\Core\Storage;

/** What the errors of databases mean for whoever asked. */
final class TransactionErrors
{
    /** MySQL: two first rows of a chain at once, lock wait timeout, deadlock. SQLite: busy, locked. */
    const MYSQL_CONFLICTS = '1062 1205 1213';
    const SQLITE_CONFLICTS = '5 6';

    /**
     * MySQL: disk full, too many connections, access denied, unknown database, shutdown, no server, server gone, host
     * blocked, table full, read-only server, lost connection.
     */
    const MYSQL_UNAVAILABLE = '1021 1040 1044 1045 1049 1053 1114 1129 1130 1203 1226 1290 1836 2002 2003 2005 2006 2013';
    /** SQLite: read-only, input and output, corrupt, full, cannot open, not a database. */
    const SQLITE_UNAVAILABLE = '8 10 11 13 14 26';

    /**
     * @param \Exception|\Throwable $error
     *
     * @return bool whether the same transaction may succeed when it is tried again
     */
    public static function isConflict($error)
    {
        return $error instanceof \PDOException
            && (self::getState($error) === '40001'
                || self::isListed($error, self::MYSQL_CONFLICTS, self::SQLITE_CONFLICTS));
    }

    /**
     * @param \Exception|\Throwable $error
     *
     * @return bool whether the database is not there, full, read-only or overloaded
     */
    public static function isDatabaseUnavailable($error)
    {
        if ($error instanceof DatabaseUnavailable) {
            return true;
        }
        if (!$error instanceof \PDOException) {
            return false;
        }

        return self::isConflict($error)
            || strpos(self::getState($error), '08') === 0
            || self::isListed($error, self::MYSQL_UNAVAILABLE, self::SQLITE_UNAVAILABLE);
    }

    /**
     * @param string $mysql
     * @param string $sqlite
     *
     * @return bool
     */
    private static function isListed(\PDOException $error, $mysql, $sqlite)
    {
        // A connection that failed has no error info: its number is the code of the exception.
        $code = isset($error->errorInfo[1]) ? (int) $error->errorInfo[1] : (int) $error->getCode();

        // The numbers of SQLite are below 100 in their last byte, those of MySQL above 1000.
        return in_array((string) $code, explode(' ', $mysql), true)
            || ($code < 1000 && in_array((string) ($code & 0xff), explode(' ', $sqlite), true));
    }

    /** @return string SQLSTATE */
    private static function getState(\PDOException $error)
    {
        return isset($error->errorInfo[0]) ? (string) $error->errorInfo[0] : (string) $error->getCode();
    }
}
