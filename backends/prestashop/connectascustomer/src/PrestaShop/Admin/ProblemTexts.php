<?php

namespace ConnectAsCustomer\PrestaShop\Admin;

use ConnectAsCustomer\Core\Http\ProblemError;

/** What an agent reads when the shop refuses: what happened, and the one thing to do next. */
final class ProblemTexts
{
    /** @var string[] that calls of these pages can come back with */
    private static $codes = array(
        'invalid_request', 'agent_signed_out', 'not_allowed', 'token_invalid', 'origin_refused', 'customer_excluded',
        'consent_missing', 'not_found', 'customer_not_found', 'customer_inactive', 'storefront_mismatch',
        'cart_unusable', 'session_ended', 'host_unknown', 'reason_required', 'ticket_required', 'landing_refused',
        'rate_limited', 'internal', 'unavailable',
    );

    /** @return string[] keys of all sentences */
    public static function keys()
    {
        $keys = array();
        foreach (self::$codes as $code) {
            $keys[] = 'error_' . $code;
            $keys[] = 'error_' . $code . '_next';
        }

        return $keys;
    }

    /** @return string one or two sentences */
    public static function of(ProblemError $error, AgentTexts $texts)
    {
        return self::ofCode($error->problem, $texts) . ($error->detail === null ? '' : ' ' . $error->detail);
    }

    /**
     * @param string $code
     *
     * @return string
     */
    public static function ofCode($code, AgentTexts $texts)
    {
        $known = in_array($code, self::$codes, true) ? $code : 'internal';

        return $texts->get('error_' . $known) . ' ' . $texts->get('error_' . $known . '_next');
    }
}
