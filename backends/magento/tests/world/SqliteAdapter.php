<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\World;

use Magento\Framework\DB\Adapter\AdapterInterface;
use Magento\Framework\DB\Adapter\DuplicateException;

/**
 * Magento's database adapter on SQLite in memory, with the tables that the module's `db_schema.xml` describes.
 */
final class SqliteAdapter implements AdapterInterface
{
    private \PDO $pdo;

    public function __construct()
    {
        $this->pdo = new \PDO('sqlite::memory:', null, null, [\PDO::ATTR_ERRMODE => \PDO::ERRMODE_EXCEPTION]);
        $schema = simplexml_load_file(__DIR__ . '/../../module/etc/db_schema.xml');
        foreach ($schema ? $schema->table : [] as $table) {
            $columns = [];
            foreach ($table->column as $column) {
                $null = (string)$column['nullable'] === 'false' ? ' NOT NULL' : '';
                $columns[] = $column['name'] . (isset($column['length']) ? ' TEXT' : ' INTEGER') . $null;
            }
            $columns[] = 'PRIMARY KEY (' . $table->constraint->column['name'] . ')';
            $this->pdo->exec("CREATE TABLE {$table['name']} (" . implode(', ', $columns) . ')');
        }
    }

    public function insert($table, array $bind)
    {
        $places = implode(', ', array_fill(0, count($bind), '?'));
        try {
            return $this->run("INSERT INTO $table (" . implode(', ', array_keys($bind)) . ") VALUES ($places)", $bind);
        } catch (\PDOException $exception) {
            if (str_contains($exception->getMessage(), 'UNIQUE')) {
                throw new DuplicateException($exception->getMessage());
            }
            throw $exception;
        }
    }

    public function update($table, array $bind, $where = '')
    {
        $set = implode(', ', array_map(static fn (string $column): string => "$column = ?", array_keys($bind)));
        [$condition, $values] = $this->condition($where);
        return $this->run("UPDATE $table SET $set WHERE $condition", [...array_values($bind), ...$values]);
    }

    public function delete($table, $where = '')
    {
        [$condition, $values] = $this->condition($where);
        return $this->run("DELETE FROM $table WHERE $condition", $values);
    }

    public function fetchRow($sql, $bind = [], $fetchMode = null)
    {
        $statement = $this->pdo->prepare($sql);
        $statement->execute($bind);
        return $statement->fetch(\PDO::FETCH_ASSOC);
    }

    public function fetchOne($sql, $bind = [])
    {
        $row = $this->fetchRow($sql, $bind);
        return is_array($row) ? reset($row) : false;
    }

    public function quoteIdentifier($ident, $auto = false)
    {
        return is_string($ident) ? "\"$ident\"" : '';
    }

    /**
     * As Magento reads it: `'column = ?' => value`, or a condition alone.
     *
     * @param mixed $where
     * @return array{string, list<mixed>}
     */
    private function condition($where): array
    {
        $conditions = [];
        $values = [];
        foreach ((array)$where as $key => $value) {
            $conditions[] = is_string($key) ? $key : $value;
            if (is_string($key)) {
                $values[] = $value;
            }
        }
        return [implode(' AND ', $conditions), $values];
    }

    /** @param mixed[] $values */
    private function run(string $sql, array $values): int
    {
        $statement = $this->pdo->prepare($sql);
        $statement->execute(array_values($values));
        return $statement->rowCount();
    }
}
