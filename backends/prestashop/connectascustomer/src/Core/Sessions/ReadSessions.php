<?php

namespace ConnectAsCustomer\Core\Sessions;

use ConnectAsCustomer\Core\Http\AgentCall;
use ConnectAsCustomer\Core\Http\Problem;

/**
 * Reads the log for one agent, newest first.
 *
 * @phpstan-import-type SessionRecord from \ConnectAsCustomer\Core\Storage\Records
 */
final class ReadSessions
{
    const EXPORT_PAGE = 500;

    /** @var AgentCall */
    private $call;

    public function __construct(AgentCall $call)
    {
        $this->call = $call;
    }

    /**
     * Rows that this agent may read; whoever asks for somebody else's is told of nothing.
     *
     * @param array{startedAt: int, id: string}|null $after
     * @param int $limit
     *
     * @return SessionRecord[]
     *
     * @throws \ConnectAsCustomer\Core\Http\ProblemError not_found
     */
    public function readSessions($after, $limit)
    {
        $backend = $this->call->backend;
        $own = $this->call->who->agent->id;
        $readsTeam = $this->call->rights['readTeam'];
        $wanted = $this->ask('agent');
        if (!$readsTeam && $wanted !== null && $wanted !== $own) {
            Problem::refuse('not_found');
        }
        if ($after === null) {
            $endSession = new EndSession($backend);
            $endSession->endOverdueSessions();
        }
        $from = $this->ask('from');
        $to = $this->ask('to');
        $filter = array(
            'agent' => $readsTeam ? $wanted : $own,
            'customer' => $this->ask('customer'),
            'state' => $this->ask('state'),
            'from' => $from === null ? null : self::toMilliseconds($from),
            'to' => $to === null ? null : self::toMilliseconds($to),
        );

        return $backend->sessions->findSessions($filter, $after, $limit);
    }

    /**
     * The first page of an export, read before the answer begins so that a failure is an answer of its own.
     *
     * @return SessionRecord[]
     */
    public function readFirstSessions()
    {
        return $this->readSessions(null, self::EXPORT_PAGE);
    }

    /**
     * All of them, page by page: an export holds no more than one page in memory.
     *
     * @param SessionRecord[] $first page
     *
     * @return \Traversable<int, SessionRecord>
     */
    public function readAllSessions(array $first)
    {
        for ($page = $first; $page !== array(); $page = $this->readPageAfter($page)) {
            foreach ($page as $session) {
                yield $session;
            }
        }
    }

    /**
     * @param SessionRecord[] $page
     *
     * @return SessionRecord[] empty where that was the last
     */
    private function readPageAfter(array $page)
    {
        $last = end($page);
        if ($last === false || count($page) < self::EXPORT_PAGE) {
            return array();
        }

        return $this->readSessions(array('startedAt' => $last['started_at'], 'id' => $last['id']), self::EXPORT_PAGE);
    }

    /**
     * @param string $name
     *
     * @return string|null
     */
    private function ask($name)
    {
        return isset($this->call->query[$name]) ? $this->call->query[$name] : null;
    }

    /**
     * @param string $instant in UTC, as the schema lets it through
     *
     * @return int milliseconds since the epoch
     */
    private static function toMilliseconds($instant)
    {
        $seconds = (int) strtotime((string) preg_replace('/\.\d+/', '', $instant));
        $fraction = preg_match('/\.(\d+)/', $instant, $parts) === 1 ? $parts[1] : '';

        return $seconds * 1000 + (int) substr($fraction . '000', 0, 3);
    }
}
