<?php

namespace ConnectAsCustomer\Core;

/** Text that a shop supplies and a person reads; the protocol counts its length in UTF-16 units. */
final class ShopText
{
    /**
     * Capped where it leaves the shop, and always UTF-8: what is not becomes the replacement character.
     *
     * @param string $text
     * @param int $limit UTF-16 units
     *
     * @return string
     */
    public static function cap($text, $limit = 200)
    {
        if (preg_match('//u', $text) !== 1) {
            $text = htmlspecialchars_decode(htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8'), ENT_QUOTES);
        }
        if (strlen($text) <= $limit) {
            return $text;
        }
        $units = 0;
        $bytes = 0;
        foreach (self::split($text) as $character) {
            $units += self::unitsOf($character);
            if ($units > $limit) {
                return substr($text, 0, $bytes);
            }
            $bytes += strlen($character);
        }

        return $text;
    }

    /**
     * @param string $text UTF-8
     *
     * @return int UTF-16 units
     */
    public static function length($text)
    {
        return array_sum(array_map(array(__CLASS__, 'unitsOf'), self::split($text)));
    }

    /**
     * @param string $text
     *
     * @return array<int, string> characters
     */
    private static function split($text)
    {
        $characters = preg_split('//u', $text, -1, PREG_SPLIT_NO_EMPTY);

        return $characters === false ? array() : $characters;
    }

    /**
     * @param string $character
     *
     * @return int
     */
    private static function unitsOf($character)
    {
        return strlen($character) === 4 ? 2 : 1;
    }
}
