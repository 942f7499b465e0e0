<?php

namespace ConnectAsCustomer\Core\Routes\Agent;

use ConnectAsCustomer\Core\Access\VisibleSession;
use ConnectAsCustomer\Core\Http\AgentCall;
use ConnectAsCustomer\Core\Http\AgentRoute;
use ConnectAsCustomer\Core\Sessions\EventView;

/** What happened in one session. */
final class SessionEvents implements AgentRoute
{
    public function name()
    {
        return 'sessionEvents';
    }

    public function access()
    {
        return AgentRoute::SESSIONS;
    }

    /** @return array<string, mixed> */
    public function handle(AgentCall $call)
    {
        $session = VisibleSession::findVisibleSession($call);
        $events = array();
        foreach ($call->backend->events->findEventsOfSession($session['id'], $session['link']) as $event) {
            $events[] = EventView::toSessionEvent($event);
        }

        return array('events' => $events);
    }
}
