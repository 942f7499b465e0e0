<?php

namespace ConnectAsCustomer\Core\Storage;

use ConnectAsCustomer\Core\Ports\Database;

/** Finds and deletes what one shop has kept long enough. */
final class RetentionRepository
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
     * @param int $before
     *
     * @return array{seq: int, mac: string}|null the newest event that may be cut off: older than `before`, and older
     *     than anything that is still live
     */
    public function findLastPrunable($before)
    {
        $young = $this->db->fetchOne(
            'SELECT seq FROM {events} WHERE shop = :shop AND at >= :before ORDER BY seq LIMIT 1',
            array('shop' => $this->shop, 'before' => $before)
        );
        $live = $this->db->fetchOne(
            'SELECT MIN(e.seq) AS seq FROM {sessions} s JOIN {events} e ON e.shop = s.shop AND e.session = s.id'
            . ' WHERE s.shop = :shop AND s.ended_at IS NULL',
            array('shop' => $this->shop)
        );
        $kept = array();
        foreach (array($young, $live) as $row) {
            if ($row !== null && $row['seq'] !== null) {
                $kept[] = (int) $row['seq'];
            }
        }
        $row = $this->db->fetchOne(
            'SELECT seq, mac FROM {events} WHERE shop = :shop AND seq < :first ORDER BY seq DESC LIMIT 1',
            array('shop' => $this->shop, 'first' => $kept === array() ? PHP_INT_MAX : min($kept))
        );

        return $row === null ? null : array('seq' => (int) $row['seq'], 'mac' => (string) $row['mac']);
    }

    /**
     * @param int $seq
     *
     * @return void
     */
    public function deleteEventsThrough($seq)
    {
        $this->db->execute('DELETE FROM {events} WHERE shop = :shop AND seq <= :seq', array(
            'shop' => $this->shop,
            'seq' => $seq,
        ));
    }

    /**
     * Sessions whose beginning is about to be cut off the log. Run it before the events go.
     *
     * @param int $seq
     *
     * @return void
     */
    public function deleteSessionsStartedThrough($seq)
    {
        $rows = $this->db->fetchAll(
            'SELECT s.id FROM {events} e JOIN {sessions} s ON s.id = e.session'
            . ' WHERE e.shop = :shop AND e.seq <= :seq AND e.kind = :kind AND s.ended_at IS NOT NULL',
            array('shop' => $this->shop, 'seq' => $seq, 'kind' => 'session_started')
        );
        foreach ($rows as $row) {
            $this->db->execute('DELETE FROM {sessions} WHERE id = :id', array('id' => (string) $row['id']));
        }
    }

    /**
     * Cookies of sessions that ended long ago or are gone; a browser that still sends one is logged out all the same.
     *
     * @param int $before
     *
     * @return void
     */
    public function deleteCookiesEndedBefore($before)
    {
        do {
            $rows = $this->db->fetchAll(
                'SELECT c.cookie_hash FROM {session_cookies} c LEFT JOIN {sessions} s ON s.id = c.session'
                . ' WHERE c.created_at < :before AND (s.id IS NULL OR (s.shop = :shop AND s.ended_at < :ended))'
                . ' LIMIT :limit',
                array('before' => $before, 'shop' => $this->shop, 'ended' => $before, 'limit' => self::DELETE_PAGE)
            );
            foreach ($rows as $row) {
                $this->db->execute(
                    'DELETE FROM {session_cookies} WHERE cookie_hash = :hash',
                    array('hash' => (string) $row['cookie_hash'])
                );
            }
        } while (count($rows) === self::DELETE_PAGE);
    }
}
