<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Setup;

use ConnectAsCustomer\HeadlessLogin\Model\Landing\Landings;
use Magento\Framework\Setup\ModuleContextInterface;
use Magento\Framework\Setup\SchemaSetupInterface;
use Magento\Framework\Setup\UninstallInterface;

/**
 * Takes the settings along at `module:uninstall`; Magento drops the tables by itself.
 */
class Uninstall implements UninstallInterface
{
    /**
     * @return void
     */
    public function uninstall(SchemaSetupInterface $setup, ModuleContextInterface $context)
    {
        $setup->getConnection()->delete($setup->getTable('core_config_data'), ['path = ?' => Landings::PATH]);
    }
}
