<?php

namespace ConnectAsCustomer\Core\Routes\Agent;

use ConnectAsCustomer\Core\Access\VisibleSession;
use ConnectAsCustomer\Core\Http\AgentCall;
use ConnectAsCustomer\Core\Http\AgentRoute;
use ConnectAsCustomer\Core\Http\Problem;
use ConnectAsCustomer\Core\Sessions\EndSession as SessionEnder;
use ConnectAsCustomer\Core\Sessions\SessionView;

/**
 * Ends a session: one's own with the cause that the agent's browser names, other people's as ended by a lead. Again is
 * the same.
 */
final class EndSession implements AgentRoute
{
    public function name()
    {
        return 'endSession';
    }

    public function access()
    {
        return AgentRoute::SESSIONS;
    }

    /** @return array<string, mixed> */
    public function handle(AgentCall $call)
    {
        $visible = VisibleSession::findVisibleSession($call);
        $self = $call->who->agent->id;
        $isOwn = $visible['agent'] === $self;
        if (!$isOwn && !$call->rights['endTeam']) {
            Problem::refuse('not_allowed');
        }
        $ender = new SessionEnder($call->backend);
        $session = $ender->endOverdueSession($visible);
        if ($session['ended_at'] === null) {
            $own = isset($call->body['cause']) ? $call->body['cause'] : 'exit';
            $session = $ender->endSession($session, array(
                'cause' => $isOwn ? $own : 'ended_by_lead',
                'at' => $call->backend->clock->now(),
                'by' => $self,
            ));
        }

        return SessionView::toSession($session, $call->rights['readTeam']);
    }
}
