<?php

namespace ConnectAsCustomer\Core\Storage;

/**
 * The columns of every table; what they mean is said in Records. Each list that people read has its index in the order
 * of the list, and there are no others, because every index is written with every row.
 */
final class TableColumns
{
    /**
     * A type that ends in `?` may be null.
     *
     * @return array<string, array{columns: array<string, string>, key: string, unique?: string, indexes?: array<string, string>}>
     */
    public static function all()
    {
        return array(
            'links' => self::links(),
            'sessions' => self::sessions(),
            'session_cookies' => array(
                'columns' => array('cookie_hash' => 'id', 'session' => 'id', 'created_at' => 'number'),
                'key' => 'cookie_hash',
                'indexes' => array('by_age' => 'created_at'),
            ),
            'events' => self::events(),
            'chain_heads' => self::places(),
            'checkpoints' => self::places(),
            // The row without a storefront is the whole shop's.
            'settings' => array(
                'columns' => array(
                    'shop' => 'id',
                    'storefront' => 'id',
                    'settings' => 'json',
                ),
                'key' => 'shop, storefront',
            ),
            'refused_links' => array(
                'columns' => array('id' => 'counter', 'shop' => 'id', 'address' => 'id', 'at' => 'number'),
                'key' => 'id',
                'indexes' => array('by_address' => 'shop, address, at', 'by_age' => 'shop, at'),
            ),
            'version' => array(
                'columns' => array('name' => 'id', 'version' => 'number'),
                'key' => 'name',
            ),
        );
    }

    /** @return array{columns: array<string, string>, key: string, unique: string, indexes: array<string, string>} */
    private static function links()
    {
        return array(
            'columns' => array(
                'id' => 'id',
                'shop' => 'id',
                'handle_hash' => 'id',
                'key_id' => 'id',
                'kind' => 'id',
                'storefront' => 'id',
                'customer' => 'id',
                'customer_name' => 'text?',
                'agent' => 'id',
                'agent_name' => 'text?',
                'admin_session' => 'word',
                'admin_ip' => 'id?',
                'issued_at' => 'number',
                'expires_at' => 'number',
                'uses' => 'id',
                'landing' => 'text',
                'cart' => 'id',
                'mode' => 'id',
                'reason' => 'text?',
                'ticket' => 'text?',
                'credentials' => 'id?',
                'revoked_at' => 'number?',
                'first_used_at' => 'number?',
                'browser' => 'id?',
                'session' => 'id?',
            ),
            'key' => 'id',
            'unique' => 'handle_hash',
            'indexes' => array('by_agent' => 'shop, agent, issued_at', 'by_end' => 'shop, expires_at'),
        );
    }

    /** @return array{columns: array<string, string>, key: string, indexes: array<string, string>} */
    private static function sessions()
    {
        return array(
            'columns' => array(
                'id' => 'id',
                'shop' => 'id',
                'link' => 'id',
                'agent' => 'id',
                'agent_name' => 'text?',
                'admin_session' => 'word',
                'admin_ip' => 'id?',
                'customer' => 'id',
                'customer_name' => 'text?',
                'storefront' => 'id',
                'cart' => 'id?',
                'mode' => 'id',
                'checkout_blocked' => 'number',
                'reason' => 'text?',
                'ticket' => 'text?',
                'link_issued_at' => 'number',
                'started_at' => 'number',
                'ends_at' => 'number',
                'idle_seconds' => 'number',
                'extended_seconds' => 'number',
                'last_active_at' => 'number',
                'ended_at' => 'number?',
                'cause' => 'id?',
            ),
            'key' => 'id',
            'indexes' => array(
                'by_start' => 'shop, started_at, id',
                'by_agent' => 'shop, agent, started_at, id',
                'by_customer' => 'shop, customer, started_at, id',
                'by_end' => 'shop, ended_at, started_at, id',
            ),
        );
    }

    /** @return array{columns: array<string, string>, key: string, indexes: array<string, string>} */
    private static function events()
    {
        return array(
            'columns' => array(
                'shop' => 'id',
                'seq' => 'number',
                'at' => 'number',
                'kind' => 'id',
                'session' => 'id?',
                'link' => 'id?',
                'agent' => 'id?',
                'customer' => 'id?',
                'data' => 'json',
                'digests' => 'json',
                'personal' => 'json',
                'key_id' => 'id',
                'mac' => 'id',
            ),
            'key' => 'shop, seq',
            'indexes' => array('by_session' => 'shop, session', 'by_link' => 'shop, link'),
        );
    }

    /** @return array{columns: array<string, string>, key: string} where a chain ends, or where what was cut off ended */
    private static function places()
    {
        return array(
            'columns' => array(
                'shop' => 'id',
                'seq' => 'number',
                'mac' => 'id',
                'key_id' => 'id',
                'place_mac' => 'id',
            ),
            'key' => 'shop',
        );
    }
}
