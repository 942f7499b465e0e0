<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Settings;

/** Every setting of the shop, in the order and the groups in which the page shows them. */
final class FieldList
{
    const WHO = 'who';
    const ROLES = 'roles';
    const MAGIC_ROLES = 'magic_roles';
    const LEADS = 'leads';
    const EXCLUDED_GROUPS = 'excluded_groups';
    const LANDING = 'landing';
    const LANDING_PATH = 'landing_path';

    /** @return array<string, Field[]> by group; a group is titled by `admin_group_<group>` */
    public static function groups()
    {
        return array(
            'access' => self::access(),
            'links' => array(
                new Field('instant_uses', Field::CHOICE, 'links.instantUses', array('values' => array('once', 'until-expiry'))),
                self::duration('instant', 'links.instantSeconds', 10, 3600),
                self::duration('reusable', 'links.reusableMinutes', 60, 86400, 60),
                self::duration('magic', 'links.magicSeconds', 300, 2592000),
            ),
            'sessions' => self::sessions(),
            'banner' => array(
                new Field('banner', Field::SWITCHED, 'banner.enabled'),
                new Field('banner_position', Field::CHOICE, 'banner.position', array('values' => array('top', 'bottom'))),
            ),
            'office' => array(
                new Field('reason', Field::CHOICE, 'reason.rule', array('values' => array('optional', 'reason', 'ticket'))),
                new Field('reason_length', Field::NUMBER, 'reason.minLength', array('most' => 200)),
                new Field('list_button', Field::SWITCHED, 'listButton'),
                new Field('retention', Field::NUMBER, 'retentionDays', array('most' => 3650)),
            ),
        );
    }

    /** @return Field[] of all groups */
    public static function all()
    {
        return call_user_func_array('array_merge', array_values(self::groups()));
    }

    /** @return Field[] */
    private static function access()
    {
        return array(
            new Field(self::WHO, Field::CHOICE, '', array('values' => array('everyone', 'ticked', 'super'))),
            new Field(self::ROLES, Field::CHECKS, 'access.roles'),
            new Field(self::MAGIC_ROLES, Field::CHECKS, 'access.magicRoles'),
            new Field(self::LEADS, Field::CHECKS, ''),
            new Field(self::EXCLUDED_GROUPS, Field::CHECKS, 'access.excludedGroups'),
        );
    }

    /** @return Field[] */
    private static function sessions()
    {
        return array(
            self::duration('absolute', 'sessions.absoluteSeconds', 60, 86400),
            self::duration('idle', 'sessions.idleSeconds', 60, 86400),
            self::duration('extend', 'sessions.extendSeconds', 0, 86400),
            new Field('mode', Field::CHOICE, 'sessions.mode', array('values' => array('full', 'read-only'))),
            new Field('block_checkout', Field::SWITCHED, 'sessions.blockCheckout'),
            new Field(self::LANDING, Field::CHOICE, 'landing.default', array('values' => array('account', 'home', 'path'))),
            new Field(self::LANDING_PATH, Field::TEXT, ''),
            new Field('landing_paths', Field::LINES, 'landing.paths', array('most' => 49)),
            new Field('cart', Field::CHOICE, 'cart', array('values' => array('none', 'latest'))),
            new Field('hook_instant', Field::SWITCHED, 'loginHook.instant'),
            new Field('hook_magic', Field::SWITCHED, 'loginHook.magic'),
        );
    }

    /**
     * @param string $name
     * @param string $place
     * @param int $least seconds
     * @param int $most seconds
     * @param int $scale seconds that one of the setting's own numbers means
     *
     * @return Field
     */
    private static function duration($name, $place, $least, $most, $scale = 1)
    {
        return new Field($name, Field::DURATION, $place, array('least' => $least, 'most' => $most, 'scale' => $scale));
    }
}
