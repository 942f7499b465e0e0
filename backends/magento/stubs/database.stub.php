<?php

/** Magento's way to a database, as far as the module uses it. */

namespace Magento\Framework\DB\Adapter {
    interface AdapterInterface
    {
        /**
         * @param string|mixed[] $table
         * @param array<string, mixed> $bind
         * @return int
         * @throws \Exception
         */
        public function insert($table, array $bind);

        /**
         * @param string|mixed[] $table
         * @param array<string, mixed> $bind
         * @param mixed $where
         * @return int
         */
        public function update($table, array $bind, $where = '');

        /**
         * @param string|mixed[] $table
         * @param mixed $where
         * @return int
         */
        public function delete($table, $where = '');

        /**
         * @param string $sql
         * @param mixed $bind
         * @param mixed $fetchMode
         * @return mixed
         */
        public function fetchRow($sql, $bind = [], $fetchMode = null);

        /**
         * @param string $sql
         * @param mixed $bind
         * @return mixed
         */
        public function fetchOne($sql, $bind = []);

        /**
         * @param string|mixed[] $ident
         * @param bool $auto
         * @return string
         */
        public function quoteIdentifier($ident, $auto = false);
    }

    class DuplicateException extends \Exception
    {
    }
}

namespace Magento\Framework\App {
    use Magento\Framework\DB\Adapter\AdapterInterface;

    class ResourceConnection
    {
        /**
         * @param string $resourceName
         * @return AdapterInterface
         */
        public function getConnection($resourceName = 'default')
        {
            throw new \LogicException('No shop is there.');
        }

        /**
         * @param string|string[] $modelEntity
         * @param string $connectionName
         * @return string
         */
        public function getTableName($modelEntity, $connectionName = 'default')
        {
            return is_string($modelEntity) ? $modelEntity : implode('_', $modelEntity);
        }
    }
}

namespace Magento\Framework\Setup {
    interface SchemaSetupInterface
    {
        /** @return \Magento\Framework\DB\Adapter\AdapterInterface */
        public function getConnection();

        /**
         * @param string|string[] $tableName
         * @return string
         */
        public function getTable($tableName);
    }

    interface ModuleContextInterface
    {
    }

    interface UninstallInterface
    {
        /** @return void */
        public function uninstall(SchemaSetupInterface $setup, ModuleContextInterface $context);
    }
}
