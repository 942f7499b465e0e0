<?php

class Customer
{
    /** @var int|string|null */
    public $id;
    /** @var string */
    public $firstname;
    /** @var string */
    public $lastname;
    /** @var string */
    public $email;
    /** @var string */
    public $passwd;
    /** @var bool|int|string */
    public $active;
    /** @var bool|int|string */
    public $logged;
    /** @var int|string */
    public $id_lang;
    /** @var int|string */
    public $id_default_group;

    /** @param int|null $id */
    public function __construct($id = null)
    {
    }

    /**
     * @param bool $with_guest
     *
     * @return bool
     */
    public function isLogged($with_guest = false)
    {
        return false;
    }

    /** @return bool */
    public function isGuest()
    {
        return false;
    }

    /** @return void */
    public function mylogout()
    {
    }
}

class Employee
{
    /** @var int|string|null */
    public $id;
    /** @var int|string */
    public $id_profile;

    /** @return bool */
    public function isLoggedBack()
    {
        return false;
    }

    /**
     * @param int $idShop
     *
     * @return bool
     */
    public function hasAuthOnShop($idShop)
    {
        return false;
    }

    /**
     * @param bool $active_only
     *
     * @return array<int, array{id_employee: int|string, firstname: string, lastname: string}>
     */
    public static function getEmployees($active_only = true)
    {
        return array();
    }
}

class Profile
{
    /** @var int|string|null */
    public $id;
    /** @var string */
    public $name;

    /**
     * @param int $id
     * @param int|null $id_lang
     */
    public function __construct($id, $id_lang = null)
    {
    }

    /**
     * @param int $id_profile
     * @param int $id_tab
     *
     * @return array<string, string>|false
     */
    public static function getProfileAccess($id_profile, $id_tab)
    {
        return false;
    }

    /**
     * @param int $id_lang
     *
     * @return array<int, array{id_profile: int|string, name: string}>
     */
    public static function getProfiles($id_lang)
    {
        return array();
    }
}

class Group
{
    /**
     * @param int $id_lang
     *
     * @return array<int, array{id_group: int|string, name: string}>
     */
    public static function getGroups($id_lang)
    {
        return array();
    }
}

/** A visitor, with or without an account. */
class Guest
{
    /** @return void writes the new visitor's id into the cookie */
    public static function setNewGuest(Cookie $cookie)
    {
    }
}

/** Rights since 1.7. */
class Access
{
    /**
     * @param int $id_profile
     * @param int $id_tab
     * @param string $action
     * @param bool|int $enabled
     * @param bool|int $with_parents
     *
     * @return string
     */
    public function updateLgcAccess($id_profile, $id_tab, $action, $enabled, $with_parents = 0)
    {
        return '';
    }

    /**
     * @param int $id_profile
     * @param int $id_module
     * @param string $action
     * @param bool|int $enabled
     *
     * @return string
     */
    public function updateLgcModuleAccess($id_profile, $id_module, $action, $enabled)
    {
        return '';
    }
}
