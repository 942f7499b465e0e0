<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Settings;

/** Something was typed that no setting can be; the message is for whoever typed it. */
final class WrongValue extends \RuntimeException
{
    /** @var string name of the field beside which it is said @readonly */
    public $field;

    /**
     * @param string $field
     * @param string $sentence
     */
    public function __construct($field, $sentence)
    {
        parent::__construct($sentence);
        $this->field = $field;
    }
}
