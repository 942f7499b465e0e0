<?php

class Order
{
    /** @var int|string|null */
    public $id_customer;

    /** @param int|null $id */
    public function __construct($id = null)
    {
    }
}
