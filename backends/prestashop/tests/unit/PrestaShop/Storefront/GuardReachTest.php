<?php

namespace ConnectAsCustomer\Tests\Unit\PrestaShop\Storefront;

use ConnectAsCustomer\Core\Ports\Database;
use ConnectAsCustomer\PrestaShop\Storage\ModuleDevicesRepository;
use ConnectAsCustomer\PrestaShop\Storefront\GuardReach;
use ConnectAsCustomer\Tests\Unit\Support\TestDatabases;
use PHPUnit\Framework\TestCase;

/**
 * @runTestsInSeparateProcesses
 *
 * @preserveGlobalState disabled
 */
final class GuardReachTest extends TestCase
{
    /** @var Database */
    private $db;

    protected function setUp(): void
    {
        require __DIR__ . '/../Support/platform.php';
        define('_DB_PREFIX_', 'ps_');
        $this->db = TestDatabases::open('sqlite::memory:');
        $this->db->execute('CREATE TABLE ps_module (id_module INTEGER, name TEXT)');
        $this->db->execute('CREATE TABLE ps_module_shop (id_module INTEGER, id_shop INTEGER, enable_device INTEGER)');
        $this->db->execute("INSERT INTO ps_module VALUES (1, 'other'), (2, 'connectascustomer')");
        $this->db->execute('INSERT INTO ps_module_shop VALUES (1, 1, 3), (2, 1, 7), (2, 2, 3), (2, 4, 7), (2, 5, 7)');
        $this->db->execute('CREATE TABLE ps_shop (id_shop INTEGER, id_shop_group INTEGER, active INTEGER, deleted INTEGER)');
        $this->db->execute('INSERT INTO ps_shop VALUES (1, 1, 1, 0), (2, 1, 1, 0), (3, 1, 1, 0), (4, 2, 1, 0), (5, 3, 1, 0), (6, 2, 1, 0), (7, 3, 0, 0)');
        $this->db->execute('CREATE TABLE ps_shop_group (id_shop_group INTEGER, share_order INTEGER)');
        $this->db->execute('INSERT INTO ps_shop_group VALUES (1, 0), (2, 1), (3, 1)');
        \Hook::$modules = array(array('module' => 'other'), array('module' => 'connectascustomer'));
    }

    public function testIsThereWherePrestaShopRunsTheGuardForThisCustomer(): void
    {
        self::assertNull($this->gap(1));
    }

    public function testEndsAtGroupsThatTheModuleIsNotAllowedFor(): void
    {
        \Hook::$modules = array(array('module' => 'other'));
        self::assertStringContainsString('groups', (string) $this->gap(1));
        \Hook::$modules = false;
        self::assertStringContainsString('groups', (string) $this->gap(1));
    }

    public function testEndsAtADeviceThatTheModuleIsOffFor(): void
    {
        self::assertStringContainsString('device', (string) $this->gap(2));
        self::assertStringContainsString('device', (string) $this->gap(3));
    }

    public function testEndsAtAShopThatSharesLoginsAndDoesWithoutTheModule(): void
    {
        self::assertStringContainsString('shares logins', (string) $this->gap(4));
        self::assertNull($this->gap(5));
    }

    private function gap(int $shop): ?string
    {
        $reach = new GuardReach(new ModuleDevicesRepository($this->db));

        return $reach->findGap($shop);
    }
}
