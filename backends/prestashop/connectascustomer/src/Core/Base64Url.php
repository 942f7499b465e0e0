<?php

namespace ConnectAsCustomer\Core;

/** Base64 for addresses, without padding (RFC 4648, section 5). */
final class Base64Url
{
    /**
     * @param string $bytes
     *
     * @return string
     */
    public static function encode($bytes)
    {
        return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
    }

    /**
     * @param string $text
     *
     * @return string|null null where the text is something else
     */
    public static function decode($text)
    {
        if (preg_match('/^[A-Za-z0-9_-]*\z/', $text) !== 1) {
            return null;
        }
        $bytes = base64_decode(strtr($text, '-_', '+/'), true);

        return $bytes === false ? null : $bytes;
    }
}
