<?php

namespace ConnectAsCustomer\Core\Access;

use ConnectAsCustomer\Core\Keys\Key;
use ConnectAsCustomer\Core\Keys\KeyRing;
use ConnectAsCustomer\Core\Random;

/** Identity of a browser for links, and the nonce of a form that goes with it. */
final class BrowserNonce
{
    /** @return string value of the browser's cookie */
    public static function createBrowser()
    {
        return Random::token();
    }

    /**
     * The value in the form that goes with a browser's cookie: the page never learns the cookie itself.
     *
     * @param string $storefront id
     * @param string $browser
     *
     * @return string
     */
    public static function createNonce(KeyRing $keys, $storefront, $browser)
    {
        return self::sign($keys->current(), $storefront, $browser);
    }

    /**
     * @param string $storefront id
     * @param string $browser
     * @param string $nonce
     *
     * @return bool
     */
    public static function isNonceValid(KeyRing $keys, $storefront, $browser, $nonce)
    {
        foreach ($keys->all() as $key) {
            if (hash_equals(self::sign($key, $storefront, $browser), $nonce)) {
                return true;
            }
        }

        return false;
    }

    /**
     * @param string $storefront
     * @param string $browser
     *
     * @return string
     */
    private static function sign(Key $key, $storefront, $browser)
    {
        return Mac::of($key->nonce, array('nonce/1', $storefront, $browser));
    }
}
