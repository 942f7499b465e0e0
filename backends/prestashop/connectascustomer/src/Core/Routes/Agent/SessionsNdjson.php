<?php

namespace ConnectAsCustomer\Core\Routes\Agent;

use ConnectAsCustomer\Core\Http\AgentCall;
use ConnectAsCustomer\Core\Http\AgentRoute;
use ConnectAsCustomer\Core\Http\Response;
use ConnectAsCustomer\Core\Http\TextStream;
use ConnectAsCustomer\Core\Json;
use ConnectAsCustomer\Core\Sessions\ReadSessions;
use ConnectAsCustomer\Core\Sessions\SessionView;

/**
 * The log as lines of JSON.
 *
 * @phpstan-import-type SessionRecord from \ConnectAsCustomer\Core\Storage\Records
 */
final class SessionsNdjson implements AgentRoute
{
    public function name()
    {
        return 'sessionsNdjson';
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

        return TextStream::createTextStream($lines, 'application/x-ndjson', 'sessions.ndjson');
    }

    /**
     * @param SessionRecord[] $first page
     *
     * @return \Generator<int, string>
     */
    private static function lines(AgentCall $call, ReadSessions $read, array $first)
    {
        foreach ($read->readAllSessions($first) as $session) {
            $row = SessionView::toSession($session, $call->rights['readTeam']);
            yield Json::encode($row) . "\n";
        }
    }
}
