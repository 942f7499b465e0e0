<?php

/** What a request is about. Several parts are null in some kinds of requests. */
class Context
{
    /** @var Cart|null */
    public $cart;
    /** @var Controller|null */
    public $controller;
    /** @var Cookie */
    public $cookie;
    /** @var Currency */
    public $currency;
    /** @var Customer */
    public $customer;
    /** @var Employee|null */
    public $employee;
    /** @var Language|null */
    public $language;
    /** @var Link|null */
    public $link;
    /** @var Shop */
    public $shop;
    /** @var Smarty */
    public $smarty;

    /** @return self */
    public static function getContext()
    {
    }
}

/**
 * Encrypted in the browser; any property is a value of it.
 *
 * @property int|string|null $id_cart
 * @property int|string|null $id_currency
 * @property int|string|null $id_customer
 * @property int|string|null $id_employee
 * @property int|string|null $id_guest
 * @property int|string|null $id_lang
 * @property int|string|null $session_id
 * @property string|null $session_token
 * @property string|null $passwd
 * @property string|null $email
 * @property string|null $date_add
 * @property string|null $customer_firstname
 * @property string|null $customer_lastname
 * @property bool|int|string|null $logged
 * @property bool|int|string|null $is_guest
 * @property bool|int|string|null $detect_language
 * @property bool|int|string|null $connectascustomer ours
 */
class Cookie
{
    /** @param string $name */
    public function __construct($name)
    {
    }

    /**
     * @param string $name
     *
     * @return mixed
     */
    public function __get($name)
    {
    }

    /**
     * @param string $name
     * @param mixed $value
     *
     * @return void
     */
    public function __set($name, $value)
    {
    }

    /** @return string */
    public function getName()
    {
    }

    /** @return void */
    public function disallowWriting()
    {
    }

    /** @return void */
    public function write()
    {
    }
}

class Link
{
    /**
     * @param string $controller
     *
     * @return string relative to the back office up to 1.6
     */
    public function getAdminLink($controller)
    {
    }

    /**
     * @param string $controller
     * @param bool|null $ssl
     * @param int|null $idLang
     * @param string|array<string, mixed>|null $request
     * @param bool $requestUrlEncode
     * @param int|null $idShop
     *
     * @return string
     */
    public function getPageLink($controller, $ssl = null, $idLang = null, $request = null, $requestUrlEncode = false, $idShop = null)
    {
    }
}

class Smarty
{
    /**
     * @param string $file
     * @param Smarty $parent
     *
     * @return SmartyTemplate
     */
    public function createTemplate($file, $parent)
    {
    }

    /**
     * @param string|array<string, mixed> $name
     * @param mixed $value
     *
     * @return void
     */
    public function assign($name, $value = null)
    {
    }
}

class SmartyTemplate
{
    /**
     * @param array<string, mixed> $values
     *
     * @return void
     */
    public function assign(array $values)
    {
    }

    /** @return string */
    public function fetch()
    {
    }
}
