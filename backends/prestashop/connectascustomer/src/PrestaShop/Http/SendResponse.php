<?php

namespace ConnectAsCustomer\PrestaShop\Http;

use ConnectAsCustomer\Core\Http\Response;

/** Sends an answer of the core in the place of PrestaShop's own. */
final class SendResponse
{
    /**
     * Sends and ends the request. Cookies that PrestaShop has set are kept.
     *
     * @return never
     */
    public static function send(Response $response)
    {
        // What the shop has printed so far, warnings included, is no part of the answer.
        while (ob_get_level() > 0 && ob_end_clean()) {
            continue;
        }
        http_response_code($response->status);
        foreach ($response->headers as $name => $value) {
            header($name . ': ' . $value, true);
        }
        self::sendCookies($response->cookies);
        if (is_string($response->body)) {
            echo $response->body;
        } else {
            foreach ($response->body as $chunk) {
                echo $chunk;
                flush();
            }
        }
        exit;
    }

    /**
     * @param string[] $cookies values of `Set-Cookie`
     *
     * @return void
     */
    public static function sendCookies(array $cookies)
    {
        foreach ($cookies as $cookie) {
            header('Set-Cookie: ' . $cookie, false);
        }
    }
}
