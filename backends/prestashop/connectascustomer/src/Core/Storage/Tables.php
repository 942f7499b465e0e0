<?php

namespace ConnectAsCustomer\Core\Storage;

use ConnectAsCustomer\Core\Ports\Database;

/** Makes and drops the tables, on MySQL (InnoDB) and on SQLite. */
final class Tables
{
    /** Stands between the shop's own prefix and the names that statements use. */
    const PREFIX = 'connectascustomer_';

    /** Of the tables below; later versions of the module migrate from what the database says. */
    const VERSION = 1;

    /** @var array<string, array{string, string}> MySQL, SQLite */
    private static $types = array(
        'id' => array('VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin', 'TEXT'),
        'word' => array('VARCHAR(191) CHARACTER SET ascii COLLATE ascii_bin', 'TEXT'),
        'text' => array('TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin', 'TEXT'),
        'json' => array('MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin', 'TEXT'),
        'number' => array('BIGINT', 'INTEGER'),
        'counter' => array('BIGINT AUTO_INCREMENT', 'INTEGER'),
    );

    /**
     * Makes what is not there yet.
     *
     * @return void
     */
    public static function create(Database $db)
    {
        foreach (TableColumns::all() as $name => $table) {
            self::createTable($db, $name, $table);
        }
        if (self::version($db) === null) {
            $db->execute('INSERT INTO {version} (name, version) VALUES (:name, :version)', array(
                'name' => 'tables',
                'version' => self::VERSION,
            ));
        }
    }

    /**
     * Drops everything, the log with it.
     *
     * @return void
     */
    public static function drop(Database $db)
    {
        foreach (array_keys(TableColumns::all()) as $name) {
            $db->execute('DROP TABLE IF EXISTS {' . $name . '}');
        }
    }

    /** @return int|null version of the tables that are there; null where none has been noted */
    public static function version(Database $db)
    {
        $row = $db->fetchOne('SELECT version FROM {version} WHERE name = :name', array('name' => 'tables'));

        return $row === null ? null : (int) $row['version'];
    }

    /**
     * @param string $name
     * @param array{columns: array<string, string>, key: string, unique?: string, indexes?: array<string, string>} $table
     *
     * @return void
     */
    private static function createTable(Database $db, $name, array $table)
    {
        $isMysql = $db->locksRows();
        $lines = array();
        foreach ($table['columns'] as $column => $type) {
            $isNull = substr($type, -1) === '?';
            $lines[] = $column . ' ' . self::$types[rtrim($type, '?')][$isMysql ? 0 : 1] . ($isNull ? '' : ' NOT NULL');
        }
        $lines[] = 'PRIMARY KEY (' . $table['key'] . ')';
        if (isset($table['unique'])) {
            $lines[] = 'UNIQUE (' . $table['unique'] . ')';
        }
        $indexes = isset($table['indexes']) ? $table['indexes'] : array();
        if ($isMysql) {
            foreach ($indexes as $index => $columns) {
                $lines[] = 'KEY ' . $index . ' (' . $columns . ')';
            }
        }
        $end = $isMysql ? ' ENGINE=InnoDB DEFAULT CHARSET=utf8mb4' : '';
        $db->execute('CREATE TABLE IF NOT EXISTS {' . $name . '} (' . implode(', ', $lines) . ')' . $end);
        if (!$isMysql) {
            foreach ($indexes as $index => $columns) {
                $db->execute(
                    'CREATE INDEX IF NOT EXISTS {' . $name . '_' . $index . '} ON {' . $name . '} (' . $columns . ')'
                );
            }
        }
    }
}
