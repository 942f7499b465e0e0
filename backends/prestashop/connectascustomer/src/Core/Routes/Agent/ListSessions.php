<?php

namespace ConnectAsCustomer\Core\Routes\Agent;

use ConnectAsCustomer\Core\Http\AgentCall;
use ConnectAsCustomer\Core\Http\AgentRoute;
use ConnectAsCustomer\Core\Http\Cursor;
use ConnectAsCustomer\Core\Sessions\ReadSessions;
use ConnectAsCustomer\Core\Sessions\SessionView;

/** The log of sessions. */
final class ListSessions implements AgentRoute
{
    const PAGE = 50;

    public function name()
    {
        return 'listSessions';
    }

    public function access()
    {
        return AgentRoute::SESSIONS;
    }

    /** @return array<string, mixed> */
    public function handle(AgentCall $call)
    {
        $read = new ReadSessions($call);
        $place = Cursor::parseSessionCursor(isset($call->query['cursor']) ? $call->query['cursor'] : null);
        $found = $read->readSessions($place, self::PAGE + 1);
        $page = array_slice($found, 0, self::PAGE);
        $sessions = array();
        foreach ($page as $session) {
            $sessions[] = SessionView::toSession($session, $call->rights['readTeam']);
        }
        $last = end($page);
        $next = $last !== false && count($found) > self::PAGE
            ? Cursor::formatSessionCursor(array('startedAt' => $last['started_at'], 'id' => $last['id']))
            : null;

        return array('sessions' => $sessions, 'next' => $next);
    }
}
