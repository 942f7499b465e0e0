<?php

namespace ConnectAsCustomer\Core\Links;

/** What becomes of a token that somebody handed in. */
final class Redeemed
{
    const IN = 'in';
    const PRESS = 'press';
    const REFUSED = 'refused';

    /** @var 'in'|'press'|'refused' `press`: nothing is spent, a person has to press the button @readonly */
    public $kind;
    /** @var string where `in`: absolute address to go to @readonly */
    public $location = '';
    /** @var string[] where `in`: `Set-Cookie` values @readonly */
    public $cookies = array();
    /** @var string where `refused`: link_invalid or impersonating @readonly */
    public $code = '';

    /**
     * @param 'in'|'press'|'refused' $kind
     */
    private function __construct($kind)
    {
        $this->kind = $kind;
    }

    /**
     * @param string $location
     * @param string[] $cookies
     *
     * @return Redeemed
     */
    public static function in($location, array $cookies)
    {
        $redeemed = new self(self::IN);
        $redeemed->location = $location;
        $redeemed->cookies = $cookies;

        return $redeemed;
    }

    /** @return Redeemed */
    public static function press()
    {
        return new self(self::PRESS);
    }

    /**
     * @param string $code
     *
     * @return Redeemed
     */
    public static function refused($code)
    {
        $redeemed = new self(self::REFUSED);
        $redeemed->code = $code;

        return $redeemed;
    }
}
