<?php

namespace ConnectAsCustomer\Core\Storage;

use ConnectAsCustomer\Core\Ports\Database;

/**
 * MySQL, MariaDB or SQLite by PDO, on a connection of its own: what the shop does on its connection (character sets,
 * transactions left open, replicas that lag) does not reach the log. Connects when first asked.
 */
final class PdoDatabase implements Database
{
    const ATTEMPTS = 5;

    /** Seconds that a connection may take. */
    const CONNECT_TIMEOUT = 5;

    /** @var callable(): \PDO */
    private $connect;
    /** @var string */
    private $prefix;
    /** @var \PDO|null */
    private $pdo;
    /** @var bool */
    private $isInTransaction = false;

    /**
     * @param callable(): \PDO $connect
     * @param string $prefix of the shop's tables
     */
    public function __construct(callable $connect, $prefix = '')
    {
        $this->connect = $connect;
        $this->prefix = $prefix;
    }

    /**
     * @param string $dsn with `charset=utf8mb4`
     * @param string $user
     * @param string $password
     * @param string $prefix
     *
     * @return PdoDatabase
     */
    public static function mysql($dsn, $user, $password, $prefix = '')
    {
        return new self(function () use ($dsn, $user, $password) {
            $pdo = new \PDO($dsn, $user, $password, array(\PDO::ATTR_TIMEOUT => self::CONNECT_TIMEOUT));
            // A text that does not fit is an error, for the log must not be cut; and nobody waits 50 seconds for a lock.
            $pdo->exec("SET SESSION sql_mode = 'STRICT_ALL_TABLES', innodb_lock_wait_timeout = 5");

            return $pdo;
        }, $prefix);
    }

    /**
     * @param string $path
     * @param string $prefix
     *
     * @return PdoDatabase
     */
    public static function sqlite($path, $prefix = '')
    {
        return new self(function () use ($path) {
            $pdo = new \PDO('sqlite:' . $path);
            $pdo->exec('PRAGMA busy_timeout = 5000');

            return $pdo;
        }, $prefix);
    }

    public function fetchAll($sql, array $parameters = array())
    {
        $statement = $this->run($sql, $parameters);
        /** @var array<int, array<string, mixed>> $rows */
        $rows = $statement->fetchAll(\PDO::FETCH_ASSOC);
        $statement->closeCursor();

        return $rows;
    }

    public function fetchOne($sql, array $parameters = array())
    {
        $rows = $this->fetchAll($sql, $parameters);

        return isset($rows[0]) ? $rows[0] : null;
    }

    public function execute($sql, array $parameters = array())
    {
        return $this->run($sql, $parameters)->rowCount();
    }

    public function transact(callable $work)
    {
        if ($this->isInTransaction) {
            return call_user_func($work);
        }
        for ($attempt = 1; ; ++$attempt) {
            try {
                return $this->tryTransaction($work);
            } catch (\PDOException $error) {
                if ($attempt === self::ATTEMPTS || !TransactionErrors::isConflict($error)) {
                    throw $error;
                }
            }
        }
    }

    public function locksRows()
    {
        return !$this->isSqlite();
    }

    /** @return bool */
    public function isSqlite()
    {
        return $this->pdo()->getAttribute(\PDO::ATTR_DRIVER_NAME) === 'sqlite';
    }

    /**
     * @template T
     *
     * @param callable(): T $work
     *
     * @return T
     */
    private function tryTransaction(callable $work)
    {
        // SQLite takes the write lock at once: a transaction that reads first could not wait for it later.
        $this->pdo()->exec($this->isSqlite() ? 'BEGIN IMMEDIATE' : 'START TRANSACTION');
        $this->isInTransaction = true;
        $isDone = false;
        try {
            $result = call_user_func($work);
            $this->pdo()->exec('COMMIT');
            $isDone = true;
        } finally {
            $this->isInTransaction = false;
            if (!$isDone) {
                $this->rollBack();
            }
        }

        return $result;
    }

    /**
     * Lets the error that made it necessary be the one that is told.
     *
     * @return void
     */
    private function rollBack()
    {
        try {
            $this->pdo()->exec('ROLLBACK');
        } catch (\PDOException $error) {
            $this->pdo = null;
        }
    }

    /**
     * @param string $sql
     * @param array<string, scalar|null> $parameters
     *
     * @return \PDOStatement
     */
    private function run($sql, array $parameters)
    {
        $prefixed = preg_replace('/\{([a-z_]+)\}/', $this->prefix . Tables::PREFIX . '$1', $sql);
        $statement = $this->pdo()->prepare((string) $prefixed);
        foreach ($parameters as $name => $value) {
            $statement->bindValue(':' . $name, is_bool($value) ? (int) $value : $value, self::typeOf($value));
        }
        $statement->execute();

        return $statement;
    }

    /**
     * @param scalar|null $value
     *
     * @return int
     */
    private static function typeOf($value)
    {
        if ($value === null) {
            return \PDO::PARAM_NULL;
        }

        return is_int($value) || is_bool($value) ? \PDO::PARAM_INT : \PDO::PARAM_STR;
    }

    /** @return \PDO */
    private function pdo()
    {
        if ($this->pdo === null) {
            $pdo = call_user_func($this->connect);
            $pdo->setAttribute(\PDO::ATTR_ERRMODE, \PDO::ERRMODE_EXCEPTION);
            // Numbers stay numbers, and one statement is one statement.
            $pdo->setAttribute(\PDO::ATTR_EMULATE_PREPARES, false);
            $this->pdo = $pdo;
        }

        return $this->pdo;
    }
}
