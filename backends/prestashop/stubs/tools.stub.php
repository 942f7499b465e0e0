<?php

class Configuration
{
    /**
     * @param string $key
     * @param int|null $idLang
     * @param int|null $idShopGroup
     * @param int|null $idShop
     *
     * @return mixed false where there is none
     */
    public static function get($key, $idLang = null, $idShopGroup = null, $idShop = null)
    {
    }

    /**
     * @param string $key
     *
     * @return mixed
     */
    public static function getGlobalValue($key)
    {
    }

    /**
     * @param string $key
     * @param mixed $value
     *
     * @return bool
     */
    public static function updateGlobalValue($key, $value)
    {
    }

    /**
     * For this request only.
     *
     * @param string $key
     * @param mixed $value
     *
     * @return void
     */
    public static function set($key, $value)
    {
    }

    /**
     * @param string $key
     *
     * @return bool
     */
    public static function deleteByName($key)
    {
    }
}

class PrestaShopLogger
{
    /**
     * @param string $message
     * @param int $severity
     *
     * @return bool
     */
    public static function addLog($message, $severity = 1)
    {
    }
}

class Tools
{
    /**
     * @param string $key
     * @param mixed $default
     *
     * @return mixed false where there is none
     */
    public static function getValue($key, $default = false)
    {
    }

    /**
     * @param string $text
     *
     * @return string
     */
    public static function getAdminToken($text)
    {
    }

    /** @return string */
    public static function getHttpHost()
    {
    }

    /**
     * @param string $url
     *
     * @return void ends the request
     */
    public static function redirectAdmin($url)
    {
    }

    /** @return Currency */
    public static function setCurrency(Cookie $cookie)
    {
    }
}

class Validate
{
    /**
     * @param mixed $object
     *
     * @return bool
     */
    public static function isLoadedObject($object)
    {
    }

    /**
     * @param string $name
     *
     * @return bool|int
     */
    public static function isModuleName($name)
    {
    }
}
