<?php

class Currency
{
    /** @var int|string|null null or 0 where nothing was loaded */
    public $id;
    /** @var string */
    public $iso_code;
    /** @var string */
    public $sign;

    /**
     * @param int|null $id
     * @param int|null $idLang
     */
    public function __construct($id = null, $idLang = null)
    {
    }
}

class Language
{
    /** @var int|string|null null or 0 where nothing was loaded */
    public $id;
    /** @var string */
    public $date_format_full;
    /** @var string */
    public $iso_code;
    /** @var string e.g. `en-us` */
    public $language_code;

    /**
     * @param int|null $id
     * @param int|null $idLang
     */
    public function __construct($id = null, $idLang = null)
    {
    }

    /**
     * @param bool $active
     * @param int|false $idShop
     *
     * @return array<int, array{id_lang: int|string, iso_code: string, language_code: string}>
     */
    public static function getLanguages($active = true, $idShop = false)
    {
    }
}

class Shop
{
    /** @var int|string|null null or 0 where nothing was loaded */
    public $id;
    const CONTEXT_SHOP = 1;
    const CONTEXT_GROUP = 2;
    const CONTEXT_ALL = 4;
    /** @var string */
    public $domain;
    /** @var string */
    public $domain_ssl;
    /** @var int|string */
    public $id_shop_group;

    /**
     * @param int|null $id
     * @param int|null $idLang
     */
    public function __construct($id = null, $idLang = null)
    {
    }

    /** @return bool */
    public static function isFeatureActive()
    {
    }

    /** @return int */
    public static function getContext()
    {
    }

    /** @return int|null */
    public static function getContextShopID()
    {
    }

    /**
     * @param int $type
     * @param int|null $id
     *
     * @return void
     */
    public static function setContext($type, $id = null)
    {
    }
}

class Tab
{
    /** @var int|string|null null or 0 where nothing was loaded */
    public $id;
    /** @var bool|int */
    public $active;
    /** @var string */
    public $class_name;
    /** @var int */
    public $id_parent;
    /** @var string */
    public $module;
    /** @var string|array<int, string> */
    public $name;

    /**
     * @param int|null $id
     * @param int|null $idLang
     */
    public function __construct($id = null, $idLang = null)
    {
    }

    /**
     * @param string $class
     *
     * @return int|false
     */
    public static function getIdFromClassName($class)
    {
    }

    /** @return bool */
    public function add()
    {
    }

    /** @return bool */
    public function delete()
    {
    }
}
