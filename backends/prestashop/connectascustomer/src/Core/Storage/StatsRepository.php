<?php

namespace ConnectAsCustomer\Core\Storage;

use ConnectAsCustomer\Core\Ports\Database;

/** Counts over the sessions of one shop; `$agent` null = everybody's. */
final class StatsRepository
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
     * @param string|null $agent
     *
     * @return int
     */
    public function countLive($agent)
    {
        return $this->count($agent, 'ended_at IS NULL', array());
    }

    /**
     * @param string|null $agent
     * @param int $since
     *
     * @return int
     */
    public function countStartedSince($agent, $since)
    {
        return $this->count($agent, 'started_at >= :since', array('since' => $since));
    }

    /**
     * @param string|null $agent
     * @param int $since
     *
     * @return array<string, int>
     */
    public function countByCause($agent, $since)
    {
        $rows = $this->select(
            'cause, COUNT(*) AS sessions',
            $agent,
            'started_at >= :since AND cause IS NOT NULL GROUP BY cause ORDER BY cause',
            array('since' => $since)
        );
        $counts = array();
        foreach ($rows as $row) {
            $counts[(string) $row['cause']] = (int) $row['sessions'];
        }

        return $counts;
    }

    /**
     * @param string|null $agent
     * @param int $since
     * @param int $limit
     *
     * @return array<int, array{id: string, name: string|null, sessions: int}>
     */
    public function countByAgent($agent, $since, $limit)
    {
        $rows = $this->select(
            'agent, COUNT(*) AS sessions',
            $agent,
            'started_at >= :since GROUP BY agent ORDER BY sessions DESC, agent LIMIT :limit',
            array('since' => $since, 'limit' => $limit)
        );
        $counts = array();
        foreach ($rows as $row) {
            $counts[] = array(
                'id' => (string) $row['agent'],
                'name' => $this->findAgentName((string) $row['agent']),
                'sessions' => (int) $row['sessions'],
            );
        }

        return $counts;
    }

    /**
     * @param string|null $agent
     * @param int $since
     *
     * @return int|null milliseconds; the lower of the two middle ones; null where none has ended
     */
    public function findMedianLength($agent, $since)
    {
        $ended = 'started_at >= :since AND ended_at IS NOT NULL';
        $count = $this->count($agent, $ended, array('since' => $since));
        if ($count === 0) {
            return null;
        }
        $rows = $this->select(
            'ended_at - started_at AS length',
            $agent,
            $ended . ' ORDER BY length LIMIT 1 OFFSET :before',
            array('since' => $since, 'before' => (int) floor(($count - 1) / 2))
        );

        return isset($rows[0]) ? (int) $rows[0]['length'] : 0;
    }

    /**
     * Apart from the counts, because a group with texts in it is written to disk.
     *
     * @param string $agent
     *
     * @return string|null as they were called last
     */
    private function findAgentName($agent)
    {
        $rows = $this->select('agent_name', $agent, '1 = 1 ORDER BY started_at DESC, id DESC LIMIT 1', array());

        return isset($rows[0]['agent_name']) ? (string) $rows[0]['agent_name'] : null;
    }

    /**
     * @param string|null $agent
     * @param string $condition
     * @param array<string, scalar> $parameters
     *
     * @return int
     */
    private function count($agent, $condition, array $parameters)
    {
        $rows = $this->select('COUNT(*) AS sessions', $agent, $condition, $parameters);

        return isset($rows[0]) ? (int) $rows[0]['sessions'] : 0;
    }

    /**
     * @param string $columns
     * @param string|null $agent
     * @param string $condition
     * @param array<string, scalar> $parameters
     *
     * @return array<int, array<string, mixed>>
     */
    private function select($columns, $agent, $condition, array $parameters)
    {
        $scope = array('shop' => $this->shop) + ($agent === null ? array() : array('agent' => $agent));

        return $this->db->fetchAll(
            'SELECT ' . $columns . ' FROM {sessions} WHERE shop = :shop'
            . ($agent === null ? '' : ' AND agent = :agent') . ' AND ' . $condition,
            $scope + $parameters
        );
    }
}
