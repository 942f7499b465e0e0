<?php

namespace ConnectAsCustomer\Core\Access;

use ConnectAsCustomer\Core\Keys\Key;
use ConnectAsCustomer\Core\Keys\KeyRing;
use ConnectAsCustomer\Core\Ports\SignedInAgent;

/** Token of the agent's current admin session: worthless in another session, for another agent, in another shop. */
final class ConnectToken
{
    /**
     * @param string $shop id
     *
     * @return string
     */
    public static function createConnectToken(KeyRing $keys, $shop, SignedInAgent $who)
    {
        $key = $keys->current();

        return $key->id . '.' . self::sign($key, $shop, $who);
    }

    /**
     * @param string $shop id
     * @param string $token
     *
     * @return bool
     */
    public static function isConnectTokenValid(KeyRing $keys, $shop, SignedInAgent $who, $token)
    {
        $parts = explode('.', $token);
        if (count($parts) !== 2) {
            return false;
        }
        $key = $keys->find($parts[0]);

        return $key !== null && hash_equals(self::sign($key, $shop, $who), $parts[1]);
    }

    /**
     * @param string $shop
     *
     * @return string
     */
    private static function sign(Key $key, $shop, SignedInAgent $who)
    {
        return Mac::of($key->connectToken, array('connect-token/1', $shop, $who->agent->id, $who->adminSession));
    }
}
