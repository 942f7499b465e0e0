<?php

namespace ConnectAsCustomer\Core\Sessions;

use ConnectAsCustomer\Core\Http\Response;

/**
 * What the shop is to do with a request of its storefront, before anything else.
 *
 * @phpstan-import-type StorefrontSession from SessionView
 */
final class Guarded
{
    /** No session of an agent: the shop goes on as if we were not there. */
    const NONE = 'none';
    /** An agent acts as the customer: the shop goes on. */
    const LIVE = 'live';
    /** The session ended elsewhere: the shop sends these cookies and goes on as logged out. */
    const ENDED = 'ended';
    /** The session may not do this: the shop sends this response and does nothing. */
    const REFUSED = 'refused';

    /** @var 'none'|'live'|'ended'|'refused' @readonly */
    public $kind;
    /** @var StorefrontSession|null where live @readonly */
    public $session;
    /** @var string[] `Set-Cookie` values where ended @readonly */
    public $cookies;
    /** @var Response|null where refused @readonly */
    public $response;

    /**
     * @param 'none'|'live'|'ended'|'refused' $kind
     * @param StorefrontSession|null $session
     * @param string[] $cookies
     * @param Response|null $response
     */
    private function __construct($kind, $session = null, array $cookies = array(), $response = null)
    {
        $this->kind = $kind;
        $this->session = $session;
        $this->cookies = $cookies;
        $this->response = $response;
    }

    /** @return Guarded */
    public static function none()
    {
        return new self(self::NONE);
    }

    /**
     * @param StorefrontSession $session
     *
     * @return Guarded
     */
    public static function live(array $session)
    {
        return new self(self::LIVE, $session);
    }

    /**
     * @param string[] $cookies
     *
     * @return Guarded
     */
    public static function ended(array $cookies)
    {
        return new self(self::ENDED, null, $cookies);
    }

    /** @return Guarded */
    public static function refused(Response $response)
    {
        return new self(self::REFUSED, null, array(), $response);
    }
}
