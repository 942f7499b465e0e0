<?php

namespace ConnectAsCustomer\Core\Pages;

/** What the form of the landing page holds. */
final class GoForm
{
    /** @var string empty where the token is still in the address of the page @readonly */
    public $token;
    /** @var string @readonly */
    public $nonce;
    /** @var bool whether the script may submit an instant link by itself @readonly */
    public $isAutoAllowed;
    /** @var bool whether somebody is logged in here who would be logged out @readonly */
    public $hasLogin;

    /**
     * @param string $token
     * @param string $nonce
     * @param bool $isAutoAllowed
     * @param bool $hasLogin
     */
    public function __construct($token, $nonce, $isAutoAllowed, $hasLogin)
    {
        $this->token = $token;
        $this->nonce = $nonce;
        $this->isAutoAllowed = $isAutoAllowed;
        $this->hasLogin = $hasLogin;
    }
}
