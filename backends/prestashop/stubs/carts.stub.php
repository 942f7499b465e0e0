<?php

class Cart
{
    const ONLY_PRODUCTS = 1;

    /** @var int|string|null */
    public $id;
    /** @var int|string */
    public $id_customer;
    /** @var int|string */
    public $id_currency;
    /** @var int|string */
    public $id_lang;
    /** @var int|string */
    public $id_shop;
    /** @var int|string */
    public $id_shop_group;

    /** @param int|null $id */
    public function __construct($id = null)
    {
    }

    /**
     * @param bool $with_taxes
     * @param int $type
     *
     * @return float
     */
    public function getOrderTotal($with_taxes = true, $type = 3)
    {
        return 0.0;
    }

    /**
     * @param int $idCustomer
     *
     * @return int|string|false
     */
    public static function lastNoneOrderedCart($idCustomer)
    {
        return false;
    }

    /** @return bool */
    public function orderExists()
    {
        return false;
    }
}

class CartRule
{
    /** @return mixed */
    public static function autoRemoveFromCart(Context $context)
    {
        return null;
    }

    /** @return mixed */
    public static function autoAddToCart(Context $context)
    {
        return null;
    }
}
