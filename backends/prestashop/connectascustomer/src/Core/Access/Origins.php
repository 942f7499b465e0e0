<?php

namespace ConnectAsCustomer\Core\Access;

use ConnectAsCustomer\Core\Http\Request;

/** Where a call may come from, and which host it may name. */
final class Origins
{
    const EXTENSION = '/^(?:chrome|moz)-extension:\/\/[a-z0-9-]+$/iD';
    const DEFAULT_PORTS = '/^(https:\/\/[^\/]*):443$|^(http:\/\/[^\/]*):80$/D';

    /**
     * Browsers name the page's origin with every call that changes something; programs name none; the extension's own
     * origins differ from install to install.
     *
     * @param string|null $origin
     * @param string $own
     *
     * @return bool
     */
    public static function isOriginAllowed($origin, $own)
    {
        return $origin === null || $origin === $own || preg_match(self::EXTENSION, $origin) === 1;
    }

    /**
     * @param string $address absolute
     *
     * @return string its scheme, host and port as browsers spell an origin
     *
     * @throws \InvalidArgumentException where the address has no scheme or host
     */
    public static function originOf($address)
    {
        if (preg_match('/^(https?):\/\/([^\/?#@]+)(?=[\/?#]|$)/iD', $address, $parts) !== 1) {
            throw new \InvalidArgumentException($address . ' is no address of the web');
        }

        return self::withoutDefaultPort(strtolower($parts[1] . '://' . $parts[2]));
    }

    /**
     * @param string $address configured
     *
     * @return bool whether the request came to the host that the address names
     */
    public static function isHostOf(Request $request, $address)
    {
        $configured = self::originOf($address);
        $scheme = substr($configured, 0, (int) strpos($configured, ':'));
        $host = strtolower((string) $request->header('host'));

        return self::withoutDefaultPort($scheme . '://' . $host) === $configured;
    }

    /**
     * @param string $origin
     *
     * @return string
     */
    private static function withoutDefaultPort($origin)
    {
        return (string) preg_replace(self::DEFAULT_PORTS, '$1$2', $origin);
    }
}
