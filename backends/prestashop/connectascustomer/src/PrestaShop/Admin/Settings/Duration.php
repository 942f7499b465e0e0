<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Settings;

/** A length of time as people write it: a number and a unit. */
final class Duration
{
    /** @var array<string, int> seconds by unit, the longest last */
    private static $units = array('seconds' => 1, 'minutes' => 60, 'hours' => 3600, 'days' => 86400);

    /** @return string[] */
    public static function units()
    {
        return array_keys(self::$units);
    }

    /**
     * @param int $seconds
     *
     * @return array{amount: string, unit: string} in the longest unit that leaves no remainder
     */
    public static function split($seconds)
    {
        $unit = 'seconds';
        foreach (self::$units as $name => $length) {
            if ($seconds > 0 && $seconds % $length === 0) {
                $unit = $name;
            }
        }

        return array('amount' => (string) ($seconds / self::$units[$unit]), 'unit' => $unit);
    }

    /**
     * @param string $amount
     * @param string $unit
     *
     * @return int|null seconds; null where it is no whole number of a known unit
     */
    public static function join($amount, $unit)
    {
        if (!isset(self::$units[$unit]) || preg_match('/^\d{1,9}$/D', $amount) !== 1) {
            return null;
        }

        return (int) $amount * self::$units[$unit];
    }

    /**
     * @param int $seconds
     *
     * @return string e.g. `24 h`, in the symbols that all languages share
     */
    public static function say($seconds)
    {
        $symbols = array('seconds' => 's', 'minutes' => 'min', 'hours' => 'h', 'days' => 'd');
        $parts = self::split($seconds);

        return $parts['amount'] . ' ' . $symbols[$parts['unit']];
    }
}
