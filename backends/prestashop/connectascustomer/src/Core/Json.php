<?php

namespace ConnectAsCustomer\Core;

/** JSON as it leaves: shops hold texts that are no proper UTF-8, and one of them must not silence a whole answer. */
final class Json
{
    /**
     * @param mixed $value lists and shapes as arrays, empty objects as `stdClass`
     *
     * @return string in ASCII, so that no connection and no proxy can change it
     */
    public static function encode($value)
    {
        $json = json_encode($value, JSON_UNESCAPED_SLASHES);
        if ($json === false && json_last_error() === JSON_ERROR_UTF8) {
            $json = json_encode(self::toUtf8($value), JSON_UNESCAPED_SLASHES);
        }
        if ($json === false) {
            throw new \RuntimeException('this cannot be written as JSON: ' . json_last_error_msg());
        }

        return $json;
    }

    /**
     * @param mixed $value
     *
     * @return mixed the same with U+FFFD in the place of bytes that are no UTF-8
     */
    private static function toUtf8($value)
    {
        if (is_string($value)) {
            $escaped = htmlspecialchars($value, ENT_NOQUOTES | ENT_SUBSTITUTE, 'UTF-8');

            return htmlspecialchars_decode($escaped, ENT_NOQUOTES);
        }
        if (!is_array($value)) {
            return $value;
        }
        $clean = array();
        foreach ($value as $name => $content) {
            $clean[self::toUtf8($name)] = self::toUtf8($content);
        }

        return $clean;
    }
}
