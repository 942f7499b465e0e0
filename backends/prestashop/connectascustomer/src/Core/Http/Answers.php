<?php

namespace ConnectAsCustomer\Core\Http;

use ConnectAsCustomer\Core\Backend;
use ConnectAsCustomer\Core\Json;
use ConnectAsCustomer\Core\Storage\TransactionErrors;

/** What all answers have in common. */
final class Answers
{
    /** @var array<string, string> nothing is kept, framed, indexed, sniffed or told to where a link leads */
    private static $commonHeaders = array(
        'Cache-Control' => 'no-store',
        'Content-Security-Policy' => "default-src 'none'; frame-ancestors 'none'",
        'Cross-Origin-Resource-Policy' => 'same-origin',
        'Referrer-Policy' => 'no-referrer',
        'X-Content-Type-Options' => 'nosniff',
        'X-Robots-Tag' => 'noindex, nofollow',
    );

    /** @return Response with what every answer carries; what it says itself stays */
    public static function withCommonHeaders(Response $response)
    {
        return $response->withDefaults(self::$commonHeaders);
    }

    /**
     * @param array<int|string, mixed>|\stdClass $value
     * @param int $status
     * @param string[] $cookies
     *
     * @return Response
     */
    public static function createJsonResponse($value, $status = 200, array $cookies = array())
    {
        return new Response($status, array('Content-Type' => 'application/json'), Json::encode($value), $cookies);
    }

    /**
     * Anything thrown, as a problem of the closed list. What nobody expected is reported, not told.
     *
     * @param \Exception|\Throwable $error
     *
     * @return ProblemError
     */
    public static function toProblem(Backend $backend, $error)
    {
        if ($error instanceof ProblemError) {
            if ($error->cause !== null) {
                call_user_func($backend->onError, $error->cause);
            }

            return $error;
        }
        call_user_func($backend->onError, $error);

        return new ProblemError(TransactionErrors::isDatabaseUnavailable($error) ? 'unavailable' : 'internal');
    }
}
