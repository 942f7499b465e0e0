<?php

namespace ConnectAsCustomer\Core\Ports;

/** SQL with bound parameters; table names are written `{links}` and get the shop's prefix. */
interface Database
{
    /**
     * @param string $sql
     * @param array<string, scalar|null> $parameters by name, without the colon
     *
     * @return array<int, array<string, mixed>>
     */
    public function fetchAll($sql, array $parameters = array());

    /**
     * @param string $sql
     * @param array<string, scalar|null> $parameters
     *
     * @return array<string, mixed>|null the first row
     */
    public function fetchOne($sql, array $parameters = array());

    /**
     * @param string $sql
     * @param array<string, scalar|null> $parameters
     *
     * @return int rows that were matched or changed
     */
    public function execute($sql, array $parameters = array());

    /**
     * Runs the work in one transaction; repeated as a whole after a deadlock. Nested calls join the outer one.
     *
     * @template T
     *
     * @param callable(): T $work
     *
     * @return T
     */
    public function transact(callable $work);

    /** @return bool whether rows are locked by `SELECT … FOR UPDATE` (MySQL) or by the transaction itself (SQLite) */
    public function locksRows();
}
