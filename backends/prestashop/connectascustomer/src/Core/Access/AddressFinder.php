<?php

namespace ConnectAsCustomer\Core\Access;

/** Finds the address that a request really came from: the socket's, or what listed proxies say in front of it. */
final class AddressFinder
{
    /** @var array<int, AddressRange> */
    private $trusted = array();

    /**
     * @param string[] $trustedProxies addresses or CIDR ranges; nobody else is believed
     *
     * @throws \InvalidArgumentException where an entry is neither
     */
    public function __construct(array $trustedProxies)
    {
        foreach ($trustedProxies as $entry) {
            $this->trusted[] = new AddressRange($entry);
        }
    }

    /**
     * @param string|null $socketAddress
     * @param string|null $forwardedFor content of `X-Forwarded-For`
     *
     * @return string|null in the spelling that it came in
     */
    public function findAddress($socketAddress, $forwardedFor)
    {
        $address = self::normalize((string) $socketAddress);
        if ($address === null) {
            return null;
        }
        $hops = explode(',', (string) $forwardedFor);
        // The right-most entry was written by the nearest proxy; each is believed only if the one after it is.
        while ($this->isTrusted($address)) {
            $previous = self::normalize(trim((string) array_pop($hops)));
            if ($previous === null) {
                break;
            }
            $address = $previous;
        }

        return $address;
    }

    /**
     * @param string $address
     *
     * @return bool
     */
    private function isTrusted($address)
    {
        foreach ($this->trusted as $range) {
            if ($range->contains($address)) {
                return true;
            }
        }

        return false;
    }

    /**
     * @param string $address
     *
     * @return string|null without the brackets and prefixes that servers add
     */
    private static function normalize($address)
    {
        $plain = (string) preg_replace(array('/^::ffff:(?=\d+\.)/iD', '/^\[(.*)\]$/D'), array('', '$1'), $address);

        return filter_var($plain, FILTER_VALIDATE_IP) === false ? null : $plain;
    }
}
