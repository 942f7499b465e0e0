<?php

namespace ConnectAsCustomer\Core\Storage;

/** What a list of sessions is narrowed by, as SQL behind another condition. */
final class SessionCondition
{
    /** @var string begins with ` AND` where it is not empty */
    public $sql = '';
    /** @var array<string, scalar> */
    public $parameters = array();

    /** @param array{agent?: string|null, customer?: string|null, state?: string|null, from?: int|null, to?: int|null} $filter */
    public function __construct(array $filter)
    {
        $comparisons = array(
            'agent' => 'agent =',
            'customer' => 'customer =',
            'from' => 'started_at >=',
            'to' => 'started_at <',
        );
        foreach ($comparisons as $name => $comparison) {
            if (isset($filter[$name])) {
                $this->sql .= ' AND ' . $comparison . ' :' . $name;
                $this->parameters[$name] = $filter[$name];
            }
        }
        if (isset($filter['state'])) {
            $this->sql .= $filter['state'] === 'live' ? ' AND ended_at IS NULL' : ' AND ended_at IS NOT NULL';
        }
    }

    /**
     * @param array{startedAt: int, id: string} $place of a list, newest first
     *
     * @return void
     */
    public function startAfter(array $place)
    {
        // The first comparison alone bounds the walk along the index.
        $this->sql .= ' AND started_at <= :same AND (started_at < :before OR id < :afterId)';
        $this->parameters += array(
            'before' => $place['startedAt'],
            'same' => $place['startedAt'],
            'afterId' => $place['id'],
        );
    }
}
