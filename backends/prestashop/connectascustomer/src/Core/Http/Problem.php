<?php

namespace ConnectAsCustomer\Core\Http;

use ConnectAsCustomer\Core\Json;
use ConnectAsCustomer\Core\Protocol\ErrorStatus;

/** Stops requests, and tells why as a document of RFC 9457 with our code. */
final class Problem
{
    /** @var array<string, string> English, for people who read the protocol with curl */
    private static $titles = array(
        'invalid_request' => 'The request is malformed',
        'agent_signed_out' => 'No agent is signed in',
        'not_allowed' => 'The agent may not do this',
        'token_invalid' => 'The token does not belong to the admin session',
        'origin_refused' => 'The request comes from a foreign page',
        'customer_excluded' => 'The customer belongs to an excluded group',
        'consent_missing' => 'The customer has not agreed to assistance',
        'read_only' => 'The session is read-only',
        'checkout_blocked' => 'The session may not check out',
        'change_refused' => 'The session may not change credentials or payment means',
        'not_found' => 'There is no such thing',
        'customer_not_found' => 'There is no such customer',
        'method_not_allowed' => 'The route has another method',
        'customer_inactive' => 'The customer account is disabled',
        'storefront_mismatch' => 'The customer does not belong to this storefront',
        'cart_unusable' => 'The cart cannot be taken up',
        'session_ended' => 'The session has ended',
        'session_not_current' => 'Another session is current in this browser',
        'limit_reached' => 'The session cannot be extended further',
        'impersonating' => 'This browser holds a session of an agent',
        'link_invalid' => 'The link is invalid or has expired',
        'too_large' => 'The request is too large',
        'json_required' => 'The request must be JSON',
        'host_unknown' => 'The shop does not answer at this host',
        'reason_required' => 'A reason is required',
        'ticket_required' => 'A ticket is required',
        'landing_refused' => 'The landing is not allowed',
        'rate_limited' => 'Too many requests',
        'internal' => 'Something went wrong',
        'unavailable' => 'The shop does not answer',
    );

    /**
     * Stops the request.
     *
     * @param string $code of the closed list
     * @param string|null $detail
     *
     * @return never
     *
     * @throws ProblemError always
     */
    public static function refuse($code, $detail = null)
    {
        throw new ProblemError($code, $detail);
    }

    /**
     * Stops the request because there were too many.
     *
     * @param int $seconds after which one more is welcome
     *
     * @return never
     *
     * @throws ProblemError always
     */
    public static function refuseForNow($seconds)
    {
        throw new ProblemError('rate_limited', null, array('Retry-After' => (string) $seconds));
    }

    /**
     * @param string $code
     *
     * @return string
     */
    public static function title($code)
    {
        return isset(self::$titles[$code]) ? self::$titles[$code] : $code;
    }

    /** @return array{type: string, title: string, status: int, code: string, detail?: string} */
    public static function document(ProblemError $error)
    {
        $document = array(
            'type' => 'about:blank',
            'title' => self::title($error->problem),
            'status' => ErrorStatus::of($error->problem),
            'code' => $error->problem,
        );
        if ($error->detail !== null) {
            $document['detail'] = substr($error->detail, 0, 500);
        }

        return $document;
    }

    /** @return Response without the headers that all answers have in common */
    public static function response(ProblemError $error)
    {
        return new Response(
            ErrorStatus::of($error->problem),
            array('Content-Type' => 'application/problem+json') + $error->headers,
            Json::encode(self::document($error))
        );
    }
}
