<?php

namespace ConnectAsCustomer\Tests\Unit\PrestaShop\Admin;

use ConnectAsCustomer\Core\Settings\DefaultSettings;
use ConnectAsCustomer\PrestaShop\Admin\Rights\GrantRights;
use ConnectAsCustomer\PrestaShop\Admin\Rights\ProfileRights;
use ConnectAsCustomer\PrestaShop\Install\TabList;
use PHPUnit\Framework\TestCase;

/** Who gets PrestaShop's rights, and who loses them. */
final class GrantRightsTest extends TestCase implements ProfileRights
{
    private const MODULE = 71;
    private const SALES = array('id' => 4, 'name' => 'Salesman', 'superAdmin' => false, 'seesCustomers' => true, 'hasRight' => false, 'lead' => false);
    private const SUPER = array('id' => 1, 'name' => 'SuperAdmin', 'superAdmin' => true, 'seesCustomers' => true, 'hasRight' => true, 'lead' => true);
    private const BLIND = array('id' => 3, 'name' => 'Translator', 'superAdmin' => false, 'seesCustomers' => false, 'hasRight' => false, 'lead' => false);

    /** @var array<string, bool> by profile and right */
    private $set = array();

    public function setTab($profile, $tab, $isGranted): void
    {
        $this->set[$profile . ' ' . $tab] = $isGranted;
    }

    public function setModule($profile, $module, $isGranted): void
    {
        $this->set[$profile . ' ' . $module] = $isGranted;
    }

    /**
     * @dataProvider cases
     *
     * @param array<int, array<string, mixed>> $access of the whole installation and of storefronts
     * @param string[] $leads
     * @param array{bool, bool, bool, bool} $expected API, page, log, module
     */
    public function testGivesASalesmanWhatTheSettingsSay(array $access, array $leads, array $expected): void
    {
        $settings = array_map(function (array $one) {
            return array_replace_recursive(DefaultSettings::get(), array('access' => $one));
        }, $access);
        $grant = new GrantRights($this, self::MODULE);
        $grant->grant(array(self::SUPER, self::SALES, self::BLIND), $settings, $leads);
        $rights = array(TabList::API, TabList::CONNECT, TabList::LOG, (string) self::MODULE);
        self::assertSame($expected, array_map(function ($right) {
            return $this->set['4 ' . $right];
        }, $rights));
        self::assertArrayNotHasKey('1 ' . TabList::API, $this->set);
        self::assertFalse($this->set['3 ' . TabList::CONNECT]);
    }

    /** @return array<string, array{array<int, array<string, mixed>>, string[], array{bool, bool, bool, bool}}> */
    public static function cases(): array
    {
        return array(
            'everyone with customers' => array(array(array()), array(), array(true, true, false, true)),
            'ticked' => array(array(array('roles' => array('Salesman'))), array(), array(true, true, false, true)),
            'another ticked' => array(array(array('roles' => array('Logistician'))), array(), array(false, false, false, false)),
            'super admins only' => array(array(array('superAdminOnly' => true)), array(), array(false, false, false, false)),
            'one storefront allows it' => array(
                array(array('superAdminOnly' => true), array('roles' => array('Salesman'))),
                array(),
                array(true, true, false, true),
            ),
            'lead who may not connect' => array(array(array('superAdminOnly' => true)), array('Salesman'), array(true, false, true, true)),
        );
    }
}
