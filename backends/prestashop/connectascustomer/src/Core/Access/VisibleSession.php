<?php

namespace ConnectAsCustomer\Core\Access;

use ConnectAsCustomer\Core\Http\AgentCall;
use ConnectAsCustomer\Core\Http\Problem;

/**
 * Which sessions an agent may know of.
 *
 * @phpstan-import-type SessionRecord from \ConnectAsCustomer\Core\Storage\Records
 */
final class VisibleSession
{
    /**
     * @return SessionRecord their own, or anybody's for those who read the team's
     *
     * @throws \ConnectAsCustomer\Core\Http\ProblemError not_found
     */
    public static function findVisibleSession(AgentCall $call)
    {
        $session = $call->backend->sessions->findSession($call->id);
        if ($session === null || !($call->rights['readTeam'] || $session['agent'] === $call->who->agent->id)) {
            Problem::refuse('not_found');
        }

        return $session;
    }
}
