<?php

namespace ConnectAsCustomer\Core\Storage;

use ConnectAsCustomer\Core\Ports\Database;

/**
 * The links of one shop.
 *
 * @phpstan-import-type LinkRecord from Records
 */
final class LinksRepository
{
    const DELETE_PAGE = 500;

    /** @var Database */
    private $db;
    /** @var string */
    private $shop;

    /** @param string $shop */
    public function __construct(Database $db, $shop)
    {
        $this->db = $db;
        $this->shop = $shop;
    }

    /**
     * @param LinkRecord $link
     *
     * @return void
     */
    public function insertLink(array $link)
    {
        $columns = array_keys($link);
        $this->db->execute(
            'INSERT INTO {links} (' . implode(', ', $columns) . ') VALUES (:' . implode(', :', $columns) . ')',
            $link
        );
    }

    /**
     * @param string $id
     *
     * @return LinkRecord|null
     */
    public function findLink($id)
    {
        $row = $this->db->fetchOne('SELECT * FROM {links} WHERE shop = :shop AND id = :id', array(
            'shop' => $this->shop,
            'id' => $id,
        ));

        return $row === null ? null : Records::toLink($row);
    }

    /**
     * @param string $handleHash
     *
     * @return LinkRecord|null
     */
    public function findLinkByHandle($handleHash)
    {
        $row = $this->db->fetchOne('SELECT * FROM {links} WHERE handle_hash = :hash AND shop = :shop', array(
            'hash' => $handleHash,
            'shop' => $this->shop,
        ));

        return $row === null ? null : Records::toLink($row);
    }

    /**
     * @param string $agent
     * @param int $limit
     *
     * @return LinkRecord[] newest first
     */
    public function findLinksOfAgent($agent, $limit)
    {
        $rows = $this->db->fetchAll(
            'SELECT * FROM {links} WHERE shop = :shop AND agent = :agent'
            . ' ORDER BY issued_at DESC, id DESC LIMIT :limit',
            array('shop' => $this->shop, 'agent' => $agent, 'limit' => $limit)
        );

        return array_map(array('ConnectAsCustomer\Core\Storage\Records', 'toLink'), $rows);
    }

    /**
     * @param string $agent
     * @param array{count: int, since: int} $place
     *
     * @return int|null when the agent issued the `count`-th newest of their links, if that was after `since`
     */
    public function findIssueBefore($agent, array $place)
    {
        $row = $this->db->fetchOne(
            'SELECT issued_at FROM {links} WHERE shop = :shop AND agent = :agent AND issued_at > :since'
            . ' ORDER BY issued_at DESC LIMIT 1 OFFSET :before',
            array(
                'shop' => $this->shop,
                'agent' => $agent,
                'since' => $place['since'],
                'before' => $place['count'] - 1,
            )
        );

        return $row === null ? null : (int) $row['issued_at'];
    }

    /**
     * The one place where a link is spent. True for exactly one caller of a link that is used once, however many
     * processes try; a reusable one belongs to the browser that used it first.
     *
     * @param LinkRecord $link
     * @param array{now: int, browser: string, session: string|null} $use
     *
     * @return bool
     */
    public function spendLink(array $link, array $use)
    {
        $isOnce = $link['uses'] === 'once';
        $sql = 'UPDATE {links} SET first_used_at = COALESCE(first_used_at, :now), browser = :browser,'
            . ' session = :session WHERE shop = :shop AND id = :id AND revoked_at IS NULL AND expires_at > :still'
            . ($isOnce ? ' AND first_used_at IS NULL' : ' AND (first_used_at IS NULL OR browser = :same)');
        $parameters = array(
            'now' => $use['now'],
            'browser' => $use['browser'],
            'session' => $use['session'],
            'shop' => $this->shop,
            'id' => $link['id'],
            'still' => $use['now'],
        );

        return $this->db->execute($sql, $isOnce ? $parameters : $parameters + array('same' => $use['browser'])) === 1;
    }

    /**
     * @param string $id
     * @param int $now
     *
     * @return bool true where it was not revoked before
     */
    public function revokeLink($id, $now)
    {
        return $this->db->execute(
            'UPDATE {links} SET revoked_at = :now WHERE shop = :shop AND id = :id AND revoked_at IS NULL',
            array('now' => $now, 'shop' => $this->shop, 'id' => $id)
        ) === 1;
    }

    /**
     * @param int $before
     *
     * @return void
     */
    public function deleteLinksExpiredBefore($before)
    {
        do {
            // Found first and deleted by their keys: a delete by range would lock every link that is being made.
            $rows = $this->db->fetchAll(
                'SELECT id FROM {links} WHERE shop = :shop AND expires_at < :before LIMIT :limit',
                array('shop' => $this->shop, 'before' => $before, 'limit' => self::DELETE_PAGE)
            );
            foreach ($rows as $row) {
                $this->db->execute('DELETE FROM {links} WHERE id = :id', array('id' => (string) $row['id']));
            }
        } while (count($rows) === self::DELETE_PAGE);
    }

    /**
     * Takes a customer's personal fields out.
     *
     * @param string $customer
     *
     * @return void
     */
    public function forgetCustomer($customer)
    {
        $this->db->execute(
            'UPDATE {links} SET customer_name = NULL, reason = NULL, ticket = NULL'
            . ' WHERE shop = :shop AND customer = :customer',
            array('shop' => $this->shop, 'customer' => $customer)
        );
    }
}
