<?php

namespace ConnectAsCustomer\Tests\Unit\PrestaShop\Ports;

use ConnectAsCustomer\Core\Ports\Agent;
use ConnectAsCustomer\PrestaShop\Ports\PrestaShopAgents;
use ConnectAsCustomer\PrestaShop\Storage\EmployeesRepository;
use ConnectAsCustomer\Tests\Unit\Support\TestDatabases;
use PHPUnit\Framework\TestCase;

/**
 * @runTestsInSeparateProcesses
 *
 * @preserveGlobalState disabled
 */
final class PrestaShopAgentsTest extends TestCase
{
    protected function setUp(): void
    {
        require __DIR__ . '/../Support/platform.php';
        define('_DB_PREFIX_', 'ps_');
        define('_PS_ADMIN_PROFILE_', '1');
        \Profile::$rights = array('tabs' => array(
            'AdminCustomers' => array(1, 4, 5),
            'AdminConnectAsCustomerApi' => array(1, 4),
            'AdminConnectAsCustomerLog' => array(1, 5),
        ));
    }

    public function testNeedTheRightToSeeCustomersAndTheModulesOwn(): void
    {
        self::assertTrue(self::agent(4)->seesCustomers);
        self::assertFalse(self::agent(5)->seesCustomers);
        \Profile::$rights['tabs']['AdminCustomers'] = array(1);
        self::assertFalse(self::agent(4)->seesCustomers);
    }

    public function testAreSuperAdminsAndLeadsByProfile(): void
    {
        self::assertSame(array(true, true), array(self::agent(1)->superAdmin, self::agent(1)->lead));
        self::assertSame(array(false, false), array(self::agent(4)->superAdmin, self::agent(4)->lead));
        self::assertSame(array(false, true), array(self::agent(5)->superAdmin, self::agent(5)->lead));
    }

    private static function agent(int $profile): Agent
    {
        $db = TestDatabases::open('sqlite::memory:');
        $db->execute('CREATE TABLE ps_employee (id_employee INT, firstname TEXT, lastname TEXT, active INT, id_profile INT)');
        $db->execute('CREATE TABLE ps_profile_lang (id_profile INT, id_lang INT, name TEXT)');
        $db->execute("INSERT INTO ps_employee VALUES (7, 'Ida', 'Berg', 1, $profile)");
        $agents = new PrestaShopAgents(new \Context(), new EmployeesRepository($db));
        $agent = $agents->findAgent('7');
        self::assertNotNull($agent);

        return $agent;
    }
}
