<?php

namespace ConnectAsCustomer\Core\Protocol;

/** The closed list of codes that a backend answers with, each with the status it travels with. */
final class ErrorStatus
{
    /** @var array<string, int> */
    private static $statuses = array(
        'invalid_request' => 400,
        'agent_signed_out' => 401,
        'not_allowed' => 403,
        'token_invalid' => 403,
        'origin_refused' => 403,
        'customer_excluded' => 403,
        'consent_missing' => 403,
        'read_only' => 403,
        'checkout_blocked' => 403,
        'change_refused' => 403,
        'not_found' => 404,
        'customer_not_found' => 404,
        'method_not_allowed' => 405,
        'customer_inactive' => 409,
        'storefront_mismatch' => 409,
        'cart_unusable' => 409,
        'session_ended' => 409,
        'session_not_current' => 409,
        'limit_reached' => 409,
        'impersonating' => 409,
        'link_invalid' => 410,
        'too_large' => 413,
        'json_required' => 415,
        'host_unknown' => 421,
        'reason_required' => 422,
        'ticket_required' => 422,
        'landing_refused' => 422,
        'rate_limited' => 429,
        'internal' => 500,
        'unavailable' => 503,
    );

    /**
     * @param string $code
     *
     * @return int
     *
     * @throws \InvalidArgumentException where the list has no such code
     */
    public static function of($code)
    {
        if (!isset(self::$statuses[$code])) {
            throw new \InvalidArgumentException('the protocol has no error ' . $code);
        }

        return self::$statuses[$code];
    }

    /** @return array<string, int> */
    public static function all()
    {
        return self::$statuses;
    }
}
