<?php

namespace ConnectAsCustomer\Core\Http;

/** Bodies of requests, up to a size that no request of the protocol comes near. */
final class RequestBody
{
    const LIMIT_BYTES = 65536;

    /**
     * @return string
     *
     * @throws ProblemError too_large, whatever the length header says
     */
    public static function readBody(Request $request)
    {
        $body = (int) $request->header('content-length') > self::LIMIT_BYTES
            ? null
            : $request->readBody(self::LIMIT_BYTES);
        if ($body === null || strlen($body) > self::LIMIT_BYTES) {
            Problem::refuse('too_large');
        }

        return $body;
    }

    /** @return string in lower case, without parameters */
    public static function getMediaType(Request $request)
    {
        $parts = explode(';', (string) $request->header('content-type'), 2);

        return strtolower(trim($parts[0]));
    }

    /**
     * The JSON of a call that changes something. The media type is what a foreign page's form cannot send.
     *
     * @return mixed objects as `stdClass`
     *
     * @throws ProblemError json_required, invalid_request or too_large
     */
    public static function readJson(Request $request)
    {
        if (self::getMediaType($request) !== 'application/json') {
            Problem::refuse('json_required');
        }
        $text = self::readBody($request);
        $value = json_decode($text, false, 64);
        // PHP 5.6 takes no text at all for null.
        if (trim($text) === '' || json_last_error() !== JSON_ERROR_NONE) {
            Problem::refuse('invalid_request', 'the body is not JSON');
        }

        return $value;
    }

    /**
     * @param string $schema name of a class in Schema
     * @param mixed $value
     *
     * @return array<string, mixed> the value as the protocol says it
     *
     * @throws ProblemError invalid_request, with the first place that is wrong
     */
    public static function parseWith($schema, $value)
    {
        /** @var callable(mixed): array<string, mixed> $parse */
        $parse = array('ConnectAsCustomer\\Core\\Schema\\' . $schema, 'parse');

        return call_user_func($parse, $value);
    }
}
