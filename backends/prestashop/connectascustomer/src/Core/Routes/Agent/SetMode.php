<?php

namespace ConnectAsCustomer\Core\Routes\Agent;

use ConnectAsCustomer\Core\Access\VisibleSession;
use ConnectAsCustomer\Core\Http\AgentCall;
use ConnectAsCustomer\Core\Http\AgentRoute;
use ConnectAsCustomer\Core\Http\Problem;
use ConnectAsCustomer\Core\Sessions\EndSession as SessionEnder;
use ConnectAsCustomer\Core\Sessions\SessionView;
use ConnectAsCustomer\Core\Sessions\SetMode as ModeSetter;

/** Only the agent whose session it is. */
final class SetMode implements AgentRoute
{
    public function name()
    {
        return 'setMode';
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
        $setter = new ModeSetter($call->backend);
        $reason = isset($call->body['reason']) ? $call->body['reason'] : null;

        return SessionView::toSession($setter->set($session, $call->body['mode'], $reason), $call->rights['readTeam']);
    }
}
