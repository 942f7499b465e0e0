<?php

namespace ConnectAsCustomer\Core;

/** Randomness for secrets: from the operating system, by the best way that this PHP has. */
final class Random
{
    /** @var array<int, callable(int<1, max>): (string|null)>|null */
    private static $sources;

    /**
     * @param int $n
     * @phpstan-param int<1, max> $n
     *
     * @return string so many bytes
     *
     * @throws \RuntimeException where this PHP has none that nobody can guess
     */
    public static function bytes($n)
    {
        return self::firstOf(self::sources(), $n);
    }

    /** @return string 256 random bits: 43 characters of base64url */
    public static function token()
    {
        return Base64Url::encode(self::bytes(32));
    }

    /**
     * @param array<int, callable(int<1, max>): (string|null)> $sources in order of preference
     * @param int $n
     * @phpstan-param int<1, max> $n
     *
     * @return string of the first source that gives all bytes
     *
     * @throws \RuntimeException
     */
    public static function firstOf(array $sources, $n)
    {
        foreach ($sources as $source) {
            $bytes = $source($n);
            if ($bytes !== null && strlen($bytes) === $n) {
                return $bytes;
            }
        }

        throw new \RuntimeException('this PHP has no source of random bytes');
    }

    /** @return array<int, callable(int<1, max>): (string|null)> */
    private static function sources()
    {
        if (self::$sources === null) {
            self::$sources = array(
                array(__CLASS__, 'fromPhp'),
                array(__CLASS__, 'fromOpenSsl'),
                array(__CLASS__, 'fromDevice'),
            );
        }

        return self::$sources;
    }

    /**
     * @param int $n
     * @phpstan-param int<1, max> $n
     *
     * @return string|null
     */
    public static function fromPhp($n)
    {
        if (!function_exists('random_bytes')) {
            return null;
        }
        try {
            return random_bytes($n);
        } catch (\Exception $error) {
            return null;
        }
    }

    /**
     * @param int $n
     * @phpstan-param int<1, max> $n
     *
     * @return string|null
     */
    public static function fromOpenSsl($n)
    {
        if (!function_exists('openssl_random_pseudo_bytes')) {
            return null;
        }
        $isStrong = false;
        $bytes = openssl_random_pseudo_bytes($n, $isStrong);

        return $isStrong ? (string) $bytes : null;
    }

    /**
     * @param int $n
     * @phpstan-param int<1, max> $n
     *
     * @return string|null
     */
    public static function fromDevice($n)
    {
        $device = @fopen('/dev/urandom', 'rb');
        if ($device === false) {
            return null;
        }
        // A buffered read would take far more out of the device than is wanted.
        stream_set_read_buffer($device, 0);
        $bytes = fread($device, $n);
        fclose($device);

        return $bytes === false ? null : $bytes;
    }
}
