<?php

namespace ConnectAsCustomer\Core\Access;

use ConnectAsCustomer\Core\Base64Url;

/** Message authentication over a list of values, in one spelling for all that the shop signs for itself. */
final class Mac
{
    /**
     * @param string $secret key derived for this one purpose
     * @param array<int, string|int|null> $content begins with the name and version of what is signed
     *
     * @return string base64url
     *
     * @throws \UnexpectedValueException where a text is not UTF-8: it would be signed like any other such text
     */
    public static function of($secret, array $content)
    {
        $json = json_encode($content, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
        if ($json === false) {
            throw new \UnexpectedValueException('content that is not UTF-8 cannot be signed');
        }

        return Base64Url::encode(hash_hmac('sha256', $json, $secret, true));
    }
}
