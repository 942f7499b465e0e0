<?php

namespace ConnectAsCustomer\Core\Settings;

/**
 * What is in force until somebody saves settings.
 *
 * `links`: how long links live. `landing`: where they may land beside `account` and `home`. `sessions`: limits;
 * `extendSeconds` is the total that a session may be extended by. `access`: empty `roles` = every agent with access to
 * customers; super admins are always allowed. `loginHook`: whether the shop's own "customer logged in" hook runs.
 * `retentionDays`: 0 = for ever.
 *
 * @phpstan-type Settings array{banner: array{enabled: bool, position: string}, links: array{instantSeconds: int, instantUses: string, reusableMinutes: int, magicSeconds: int}, landing: array{default: string, paths: string[]}, sessions: array{absoluteSeconds: int, idleSeconds: int, extendSeconds: int, mode: string, blockCheckout: bool}, access: array{roles: string[], superAdminOnly: bool, magicRoles: string[], excludedGroups: string[], consent: string}, reason: array{rule: string, minLength: int}, cart: string, listButton: bool, loginHook: array{instant: bool, magic: bool}, retentionDays: int}
 */
final class DefaultSettings
{
    /** @return Settings */
    public static function get()
    {
        return array(
            'banner' => array('enabled' => true, 'position' => 'top'),
            'links' => array(
                'instantSeconds' => 120,
                'instantUses' => 'once',
                'reusableMinutes' => 15,
                'magicSeconds' => 86400,
            ),
            'landing' => array('default' => 'account', 'paths' => array()),
            'sessions' => array(
                'absoluteSeconds' => 3600,
                'idleSeconds' => 900,
                'extendSeconds' => 3600,
                'mode' => 'full',
                'blockCheckout' => true,
            ),
            'access' => array(
                'roles' => array(),
                'superAdminOnly' => false,
                'magicRoles' => array(),
                'excludedGroups' => array(),
                'consent' => 'not-asked',
            ),
            'reason' => array('rule' => 'optional', 'minLength' => 0),
            'cart' => 'none',
            'listButton' => true,
            'loginHook' => array('instant' => false, 'magic' => true),
            'retentionDays' => 365,
        );
    }
}
