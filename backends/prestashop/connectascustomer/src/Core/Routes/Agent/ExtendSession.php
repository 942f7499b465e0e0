<?php

namespace ConnectAsCustomer\Core\Routes\Agent;

use ConnectAsCustomer\Core\Access\VisibleSession;
use ConnectAsCustomer\Core\Http\AgentCall;
use ConnectAsCustomer\Core\Http\AgentRoute;
use ConnectAsCustomer\Core\Http\Problem;
use ConnectAsCustomer\Core\Sessions\EndSession as SessionEnder;
use ConnectAsCustomer\Core\Sessions\ExtendSession as SessionExtender;
use ConnectAsCustomer\Core\Sessions\SessionView;

/** Only the agent whose session it is: a lead ends sessions and does not prolong them. */
final class ExtendSession implements AgentRoute
{
    public function name()
    {
        return 'extendSession';
    }

    public function access()
    {
        return AgentRoute::SESSIONS;
    }

    /** @return array<string, mixed> */
    public function handle(AgentCall $call)
    {
        $visible = VisibleSession::findVisibleSession($call);
        if ($visible['agent'] !== $call->who->agent->id) {
            Problem::refuse('not_allowed');
        }
        $ender = new SessionEnder($call->backend);
        $session = $ender->endOverdueSession($visible);
        if ($session['ended_at'] !== null) {
            Problem::refuse('session_ended');
        }
        $extender = new SessionExtender($call->backend);

        return SessionView::toSession($extender->extend($session, $call->body['reason']), $call->rights['readTeam']);
    }
}
