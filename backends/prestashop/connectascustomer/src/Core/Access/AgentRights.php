<?php

namespace ConnectAsCustomer\Core\Access;

use ConnectAsCustomer\Core\Ports\Agent;

/**
 * What agents may do.
 *
 * @phpstan-type Rights array{connect: bool, magic: bool, readTeam: bool, endTeam: bool, settings: bool}
 *
 * @phpstan-import-type Settings from \ConnectAsCustomer\Core\Settings\DefaultSettings
 */
final class AgentRights
{
    /**
     * Under the shop's settings: super admins always may; nobody may who is not active.
     *
     * @param Settings $settings
     *
     * @return Rights
     */
    public static function getRights(Agent $agent, array $settings)
    {
        $access = $settings['access'];
        $hasRole = $agent->seesCustomers && !$access['superAdminOnly']
            && ($access['roles'] === array() || in_array($agent->role, $access['roles'], true));
        $connect = $agent->active && ($agent->superAdmin || $hasRole);
        $team = $agent->active && ($agent->superAdmin || $agent->lead);

        return array(
            'connect' => $connect,
            'magic' => $connect && ($agent->superAdmin || in_array($agent->role, $access['magicRoles'], true)),
            'readTeam' => $team,
            'endTeam' => $team,
            'settings' => $agent->active && $agent->superAdmin,
        );
    }

    /** @return bool whether the agent may look customers up */
    public static function seesCustomers(Agent $agent)
    {
        return $agent->active && ($agent->superAdmin || $agent->seesCustomers);
    }

    /** @return bool whether the agent has any business with the log: their own sessions, or the team's */
    public static function seesSessions(Agent $agent)
    {
        return self::seesCustomers($agent) || ($agent->active && $agent->lead);
    }
}
