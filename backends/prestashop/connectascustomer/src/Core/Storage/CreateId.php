<?php

namespace ConnectAsCustomer\Core\Storage;

use ConnectAsCustomer\Core\Random;

/**
 * Ids of rows: UUIDs of version 7 (RFC 9562), milliseconds first and 74 random bits behind. InnoDB keeps rows in the
 * order of their ids, so new ones go to the end. An id is no secret, and tells only when its row was made.
 */
final class CreateId
{
    /**
     * @param int $now milliseconds since the epoch
     *
     * @return string
     */
    public static function createId($now)
    {
        $time = str_pad(dechex($now), 12, '0', STR_PAD_LEFT);
        $bytes = Random::bytes(10);
        $bytes[0] = chr(ord($bytes[0]) & 0x0f | 0x70);
        $bytes[2] = chr(ord($bytes[2]) & 0x3f | 0x80);
        $hex = $time . bin2hex($bytes);

        return sprintf(
            '%s-%s-%s-%s-%s',
            substr($hex, 0, 8),
            substr($hex, 8, 4),
            substr($hex, 12, 4),
            substr($hex, 16, 4),
            substr($hex, 20)
        );
    }
}
