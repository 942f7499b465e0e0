<?php

namespace ConnectAsCustomer\Core\Routes\Agent;

use ConnectAsCustomer\Core\Http\AgentCall;
use ConnectAsCustomer\Core\Http\AgentRoute;
use ConnectAsCustomer\Core\Http\Response;
use ConnectAsCustomer\Core\Http\TextStream;
use ConnectAsCustomer\Core\Sessions\ReadSessions;
use ConnectAsCustomer\Core\Sessions\SessionCsv;
use ConnectAsCustomer\Core\Sessions\SessionView;

/**
 * The log as CSV.
 *
 * @phpstan-import-type SessionRecord from \ConnectAsCustomer\Core\Storage\Records
 */
final class SessionsCsv implements AgentRoute
{
    public function name()
    {
        return 'sessionsCsv';
    }

    public function access()
    {
        return AgentRoute::SESSIONS;
    }

    /** @return Response */
    public function handle(AgentCall $call)
    {
        $read = new ReadSessions($call);
        $first = $read->readFirstSessions();

        $lines = self::lines($call, $read, $first);

        return TextStream::createTextStream($lines, 'text/csv; charset=utf-8; header=present', 'sessions.csv');
    }

    /**
     * @param SessionRecord[] $first page
     *
     * @return \Generator<int, string>
     */
    private static function lines(AgentCall $call, ReadSessions $read, array $first)
    {
        yield SessionCsv::formatCsvRow(SessionCsv::columns());
        foreach ($read->readAllSessions($first) as $session) {
            $row = SessionView::toSession($session, $call->rights['readTeam']);
            yield SessionCsv::formatCsvRow(SessionCsv::toSessionCells($row));
        }
    }
}
