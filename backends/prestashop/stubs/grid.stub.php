<?php

namespace PrestaShop\PrestaShop\Core\Grid\Definition {
    /** Since 1.7.6. */
    interface GridDefinitionInterface
    {
        /** @return \Traversable<\PrestaShop\PrestaShop\Core\Grid\Column\ColumnInterface> */
        public function getColumns();
    }
}

namespace PrestaShop\PrestaShop\Core\Grid\Column {
    interface ColumnInterface
    {
        /** @return string */
        public function getId();

        /** @return array{actions: \PrestaShop\PrestaShop\Core\Grid\Action\Row\RowActionCollection} of the column of actions */
        public function getOptions();
    }
}

namespace PrestaShop\PrestaShop\Core\Grid\Action\Row {
    class RowActionCollection
    {
        /** @return $this */
        public function add(Type\LinkRowAction $action)
        {
        }
    }
}

namespace PrestaShop\PrestaShop\Core\Grid\Action\Row\Type {
    class LinkRowAction
    {
        /** @param string $id */
        public function __construct($id)
        {
        }

        /**
         * @param string $name
         *
         * @return $this
         */
        public function setName($name)
        {
        }

        /**
         * @param string $icon
         *
         * @return $this
         */
        public function setIcon($icon)
        {
        }

        /**
         * @param array<string, mixed> $options
         *
         * @return $this
         */
        public function setOptions(array $options)
        {
        }
    }
}
