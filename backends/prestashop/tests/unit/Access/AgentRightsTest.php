<?php

namespace ConnectAsCustomer\Tests\Unit\Access;

use ConnectAsCustomer\Core\Access\AgentRights;
use ConnectAsCustomer\Core\Ports\Agent;
use ConnectAsCustomer\Core\Settings\DefaultSettings;
use PHPUnit\Framework\TestCase;

final class AgentRightsTest extends TestCase
{
    /**
     * @dataProvider agents
     *
     * @param array<string, bool> $flags
     * @param array<string, mixed> $access
     * @param string[] $expected
     */
    public function testFollowTheSettings(array $flags, array $access, array $expected): void
    {
        $settings = DefaultSettings::get();
        $settings['access'] = array_merge($settings['access'], $access);
        $rights = AgentRights::getRights(new Agent('7', 'Ida', 'Support', $flags), $settings);
        self::assertSame($expected, array_keys(array_filter($rights)));
    }

    /** @return array<string, array{array<string, bool>, array<string, mixed>, string[]}> */
    public static function agents(): array
    {
        $agent = array('active' => true, 'seesCustomers' => true);
        $root = array('active' => true, 'superAdmin' => true);
        $everything = array('connect', 'magic', 'readTeam', 'endTeam', 'settings');

        return array(
            'anybody who sees customers' => array($agent, array(), array('connect')),
            'nobody who does not' => array(array('active' => true), array(), array()),
            'a listed role' => array($agent, array('roles' => array('Support')), array('connect')),
            'no other role' => array($agent, array('roles' => array('Sales')), array()),
            'a role for magic links' => array($agent, array('magicRoles' => array('Support')), array('connect', 'magic')),
            'magic needs connect' => array($agent, array('magicRoles' => array('Support'), 'roles' => array('X')), array()),
            'super admins only' => array($agent, array('superAdminOnly' => true), array()),
            'a super admin' => array($root, array('superAdminOnly' => true, 'roles' => array('X')), $everything),
            'a former super admin' => array(array('superAdmin' => true), array(), array()),
            'a lead without customers' => array(
                array('active' => true, 'lead' => true),
                array(),
                array('readTeam', 'endTeam'),
            ),
        );
    }

    public function testOpenTheLogToLeadsWithoutCustomers(): void
    {
        $lead = new Agent('7', 'Lena', 'Lead', array('active' => true, 'lead' => true));
        self::assertFalse(AgentRights::seesCustomers($lead));
        self::assertTrue(AgentRights::seesSessions($lead));
        self::assertFalse(AgentRights::seesSessions(new Agent('7', 'Lena', 'Lead', array('lead' => true))));
    }
}
