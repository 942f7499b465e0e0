<?php

namespace ConnectAsCustomer\Core\Access;

/** One address or CIDR range, of IPv4 or IPv6. */
final class AddressRange
{
    /** @var string packed */
    private $network;
    /** @var int */
    private $bits;

    /**
     * @param string $entry e.g. `10.0.0.0/8`, `fd00::/8`, `192.0.2.7`
     *
     * @throws \InvalidArgumentException where it is neither
     */
    public function __construct($entry)
    {
        $parts = explode('/', trim($entry));
        $network = self::pack($parts[0]);
        $size = $network === null ? 0 : 8 * strlen($network);
        $bits = isset($parts[1]) ? $parts[1] : (string) $size;
        if ($network === null || count($parts) > 2 || !ctype_digit($bits) || (int) $bits > $size) {
            throw new \InvalidArgumentException($entry . ' is neither an address nor a CIDR range');
        }
        $this->network = $network;
        $this->bits = (int) $bits;
    }

    /**
     * @param string $address
     *
     * @return bool
     */
    public function contains($address)
    {
        $packed = self::pack($address);
        if ($packed === null || strlen($packed) !== strlen($this->network)) {
            return false;
        }
        $bytes = $this->bits >> 3;
        if (strncmp($packed, $this->network, $bytes) !== 0) {
            return false;
        }
        $rest = $this->bits % 8;
        if ($rest === 0) {
            return true;
        }
        $mask = 0xff << (8 - $rest) & 0xff;

        return (ord($packed[$bytes]) & $mask) === (ord($this->network[$bytes]) & $mask);
    }

    /**
     * @param string $address
     *
     * @return string|null
     */
    private static function pack($address)
    {
        $packed = filter_var($address, FILTER_VALIDATE_IP) === false ? false : inet_pton($address);

        return $packed === false ? null : $packed;
    }
}
