<?php

namespace ConnectAsCustomer\Core\Storage;

use ConnectAsCustomer\Core\Ports\Database;

/**
 * The sessions of one shop.
 *
 * @phpstan-import-type SessionRecord from Records
 */
final class SessionsRepository
{
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
     * @param string $id
     *
     * @return SessionRecord|null
     */
    public function findSession($id)
    {
        return $this->findOne('shop = :shop AND id = :id', array('id' => $id));
    }

    /**
     * @param string $cookieHash
     *
     * @return SessionRecord|null
     */
    public function findSessionByCookie($cookieHash)
    {
        return $this->findOne(
            'shop = :shop AND id = (SELECT c.session FROM {session_cookies} c WHERE c.cookie_hash = :hash)',
            array('hash' => $cookieHash)
        );
    }

    /**
     * @param SessionRecord $session
     *
     * @return void
     */
    public function insertSession(array $session)
    {
        $columns = array_keys($session);
        $this->db->execute(
            'INSERT INTO {sessions} (' . implode(', ', $columns) . ') VALUES (:' . implode(', :', $columns) . ')',
            $session
        );
    }

    /**
     * @param array{cookieHash: string, session: string, createdAt: int} $cookie
     *
     * @return void
     */
    public function insertSessionCookie(array $cookie)
    {
        $this->db->execute(
            'INSERT INTO {session_cookies} (cookie_hash, session, created_at) VALUES (:hash, :session, :at)',
            array('hash' => $cookie['cookieHash'], 'session' => $cookie['session'], 'at' => $cookie['createdAt'])
        );
    }

    /**
     * Changes a session that has not ended; the row stays locked until the commit.
     *
     * @param string $id
     * @param array<string, scalar|null> $change
     *
     * @return SessionRecord|null null where it has ended
     */
    public function changeLiveSession($id, array $change)
    {
        $session = $this->lockLiveSession($id);
        if ($session === null) {
            return null;
        }
        $assignments = array();
        foreach (array_keys($change) as $column) {
            $assignments[] = $column . ' = :' . $column;
        }
        $this->db->execute(
            'UPDATE {sessions} SET ' . implode(', ', $assignments) . ' WHERE id = :key',
            array('key' => $id) + $change
        );

        return Records::toSession($change + $session);
    }

    /**
     * Takes the row for the rest of the transaction without changing it.
     *
     * @param string $id
     *
     * @return SessionRecord|null null where the session has ended
     */
    public function lockLiveSession($id)
    {
        $lock = $this->db->locksRows() ? ' FOR UPDATE' : '';
        // By its key alone and looked at afterwards: a lock by more columns may take neighbours as well.
        $session = $this->findOne('shop = :shop AND id = :id', array('id' => $id), $lock);

        return $session === null || $session['ended_at'] !== null ? null : $session;
    }

    /**
     * Never moves activity back, whatever order parallel requests come in.
     *
     * @param string $id
     * @param int $at
     *
     * @return void
     */
    public function recordActivity($id, $at)
    {
        $this->db->execute(
            'UPDATE {sessions} SET last_active_at = :at'
            . ' WHERE shop = :shop AND id = :id AND ended_at IS NULL AND last_active_at < :then',
            array('at' => $at, 'shop' => $this->shop, 'id' => $id, 'then' => $at)
        );
    }

    /**
     * @param int $now
     * @param int $limit
     *
     * @return SessionRecord[] live by the table, but past a limit
     */
    public function findOverdueSessions($now, $limit)
    {
        return $this->findMany(
            'shop = :shop AND ended_at IS NULL AND (ends_at <= :now OR last_active_at + idle_seconds * 1000 <= :then)'
            . ' ORDER BY id LIMIT :limit',
            array('now' => $now, 'then' => $now, 'limit' => $limit)
        );
    }

    /**
     * @param array{agent?: string|null, customer?: string|null, state?: string|null, from?: int|null, to?: int|null} $filter
     * @param array{startedAt: int, id: string}|null $after
     * @param int $limit
     *
     * @return SessionRecord[] newest first
     */
    public function findSessions(array $filter, $after, $limit)
    {
        $condition = new SessionCondition($filter);
        if ($after !== null) {
            $condition->startAfter($after);
        }

        return $this->findMany(
            'shop = :shop' . $condition->sql . ' ORDER BY started_at DESC, id DESC LIMIT :limit',
            $condition->parameters + array('limit' => $limit)
        );
    }

    /**
     * @param string $id
     * @param int $limit
     *
     * @return SessionRecord[] in order of their ids, for walks over all of them
     */
    public function findSessionsAfterId($id, $limit)
    {
        return $this->findMany(
            'shop = :shop AND id > :id ORDER BY id LIMIT :limit',
            array('id' => $id, 'limit' => $limit)
        );
    }

    /**
     * @param int $limit
     *
     * @return string[] ids of sessions that the events begin but the table does not hold
     */
    public function findUnprojectedSessions($limit)
    {
        $rows = $this->db->fetchAll(
            'SELECT e.session FROM {events} e LEFT JOIN {sessions} s ON s.id = e.session'
            . ' WHERE e.shop = :shop AND e.kind = :kind AND s.id IS NULL ORDER BY e.seq LIMIT :limit',
            array('shop' => $this->shop, 'kind' => 'session_started', 'limit' => $limit)
        );

        return array_map('strval', array_column($rows, 'session'));
    }

    /**
     * @param SessionRecord $session
     *
     * @return void
     */
    public function replaceSession(array $session)
    {
        $this->deleteSession($session['id']);
        $this->insertSession($session);
    }

    /**
     * @param string $id
     *
     * @return void
     */
    public function deleteSession($id)
    {
        $this->db->execute('DELETE FROM {sessions} WHERE shop = :shop AND id = :id', array(
            'shop' => $this->shop,
            'id' => $id,
        ));
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
            'UPDATE {sessions} SET customer_name = NULL, reason = NULL, ticket = NULL'
            . ' WHERE shop = :shop AND customer = :customer',
            array('shop' => $this->shop, 'customer' => $customer)
        );
    }

    /**
     * @param string $condition
     * @param array<string, scalar|null> $parameters
     * @param string $lock
     *
     * @return SessionRecord|null
     */
    private function findOne($condition, array $parameters, $lock = '')
    {
        $sessions = $this->findMany($condition . $lock, $parameters);

        return isset($sessions[0]) ? $sessions[0] : null;
    }

    /**
     * @param string $condition
     * @param array<string, scalar|null> $parameters
     *
     * @return SessionRecord[]
     */
    private function findMany($condition, array $parameters)
    {
        $rows = $this->db->fetchAll(
            'SELECT * FROM {sessions} WHERE ' . $condition,
            array('shop' => $this->shop) + $parameters
        );

        return array_map(array('ConnectAsCustomer\Core\Storage\Records', 'toSession'), $rows);
    }
}
