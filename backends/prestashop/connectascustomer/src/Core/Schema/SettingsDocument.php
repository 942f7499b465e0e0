<?php

namespace ConnectAsCustomer\Core\Schema;

/**
 * Every setting of a shop or of one of its storefronts. What is not listed (logging, signing, server checks) cannot be
 * switched off.
 *
 * @phpstan-import-type Settings from \ConnectAsCustomer\Core\Settings\DefaultSettings
 */
final class SettingsDocument
{
    const DAY = 86400;

    /**
     * @param mixed $value
     *
     * @return Settings
     */
    public static function parse($value)
    {
        $fields = new Fields($value);
        $settings = array(
            'banner' => self::banner($fields->object('banner')),
            'links' => self::links($fields->object('links')),
            'landing' => self::landing($fields->object('landing')),
            'sessions' => self::sessions($fields->object('sessions')),
            'access' => self::access($fields->object('access')),
            'reason' => self::reason($fields->object('reason')),
            'cart' => $fields->oneOf('cart', array('none', 'latest')),
            'listButton' => $fields->flag('listButton'),
            'loginHook' => self::loginHook($fields->object('loginHook')),
            'retentionDays' => $fields->number('retentionDays', 0, 3650),
        );
        $fields->end();

        return $settings;
    }

    /** @return array{enabled: bool, position: string} */
    private static function banner(Fields $fields)
    {
        return array(
            'enabled' => $fields->flag('enabled'),
            'position' => $fields->oneOf('position', array('top', 'bottom')),
        );
    }

    /** @return array{instantSeconds: int, instantUses: string, reusableMinutes: int, magicSeconds: int} */
    private static function links(Fields $fields)
    {
        $links = array(
            'instantSeconds' => $fields->number('instantSeconds', 10, 3600),
            'instantUses' => $fields->oneOf('instantUses', array('once', 'until-expiry')),
            'reusableMinutes' => $fields->number('reusableMinutes', 1, 1440),
            'magicSeconds' => $fields->number('magicSeconds', 300, 30 * self::DAY),
        );
        $fields->end();

        return $links;
    }

    /** @return array{default: string, paths: string[]} */
    private static function landing(Fields $fields)
    {
        $landing = array(
            'default' => $fields->text('default', 1, 500),
            'paths' => $fields->texts('paths', 500, 50),
        );
        $fields->end();

        return $landing;
    }

    /** @return array{absoluteSeconds: int, idleSeconds: int, extendSeconds: int, mode: string, blockCheckout: bool} */
    private static function sessions(Fields $fields)
    {
        $sessions = array(
            'absoluteSeconds' => $fields->number('absoluteSeconds', 60, self::DAY),
            'idleSeconds' => $fields->number('idleSeconds', 60, self::DAY),
            'extendSeconds' => $fields->number('extendSeconds', 0, self::DAY),
            'mode' => $fields->oneOf('mode', array('full', 'read-only')),
            'blockCheckout' => $fields->flag('blockCheckout'),
        );
        $fields->end();

        return $sessions;
    }

    /** @return array{roles: string[], superAdminOnly: bool, magicRoles: string[], excludedGroups: string[], consent: string} */
    private static function access(Fields $fields)
    {
        $access = array(
            'roles' => $fields->texts('roles', 100, 200),
            'superAdminOnly' => $fields->flag('superAdminOnly'),
            'magicRoles' => $fields->texts('magicRoles', 100, 200),
            'excludedGroups' => $fields->texts('excludedGroups', 100, 200),
            'consent' => $fields->oneOf('consent', array('not-asked', 'required')),
        );
        $fields->end();

        return $access;
    }

    /** @return array{rule: string, minLength: int} */
    private static function reason(Fields $fields)
    {
        $reason = array(
            'rule' => $fields->oneOf('rule', array('optional', 'reason', 'ticket')),
            'minLength' => $fields->number('minLength', 0, 200),
        );
        $fields->end();

        return $reason;
    }

    /** @return array{instant: bool, magic: bool} */
    private static function loginHook(Fields $fields)
    {
        $loginHook = array('instant' => $fields->flag('instant'), 'magic' => $fields->flag('magic'));
        $fields->end();

        return $loginHook;
    }
}
