<?php

namespace ConnectAsCustomer\Core\Http;

use ConnectAsCustomer\Core\Base64Url;

/** Places in lists: opaque to clients, and one that we did not write is refused. */
final class Cursor
{
    /**
     * @param int $offset
     *
     * @return string
     */
    public static function formatOffsetCursor($offset)
    {
        return Base64Url::encode('o:' . $offset);
    }

    /**
     * @param string|null $cursor
     *
     * @return int
     */
    public static function parseOffsetCursor($cursor)
    {
        if ($cursor === null) {
            return 0;
        }
        $parts = self::match('/^o:([0-9]{1,9})\z/', $cursor);

        return (int) $parts[1];
    }

    /**
     * @param array{startedAt: int, id: string} $place
     *
     * @return string
     */
    public static function formatSessionCursor(array $place)
    {
        return Base64Url::encode('s:' . $place['startedAt'] . ':' . $place['id']);
    }

    /**
     * @param string|null $cursor
     *
     * @return array{startedAt: int, id: string}|null
     */
    public static function parseSessionCursor($cursor)
    {
        if ($cursor === null) {
            return null;
        }
        $parts = self::match('/^s:([0-9]{1,15}):([A-Za-z0-9-]{1,64})\z/', $cursor);

        return array('startedAt' => (int) $parts[1], 'id' => $parts[2]);
    }

    /**
     * @param string $pattern
     * @param string $cursor
     *
     * @return string[]
     */
    private static function match($pattern, $cursor)
    {
        if (preg_match($pattern, (string) Base64Url::decode($cursor), $parts) !== 1) {
            Problem::refuse('invalid_request', 'cursor: unknown');
        }

        return $parts;
    }
}
