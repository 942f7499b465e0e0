<?php

namespace ConnectAsCustomer\Core\Routes\Agent;

use ConnectAsCustomer\Core\Http\AgentCall;
use ConnectAsCustomer\Core\Http\AgentRoute;
use ConnectAsCustomer\Core\Sessions\EndSession as SessionEnder;
use ConnectAsCustomer\Core\Sessions\SessionView;

/** Counts over the log: everybody's for those who read the team's, else the agent's own. Days are UTC days. */
final class SessionStats implements AgentRoute
{
    const DAY_MS = 86400000;
    const AGENTS = 100;

    public function name()
    {
        return 'sessionStats';
    }

    public function access()
    {
        return AgentRoute::SESSIONS;
    }

    /** @return array<string, mixed> */
    public function handle(AgentCall $call)
    {
        $ender = new SessionEnder($call->backend);
        $ender->endOverdueSessions();
        $stats = $call->backend->stats;
        $agent = $call->rights['readTeam'] ? null : $call->who->agent->id;
        $now = $call->backend->clock->now();
        $month = $now - 30 * self::DAY_MS;
        $counts = $stats->countByCause($agent, $month);
        $byCause = array();
        foreach (self::causes() as $cause) {
            $byCause[$cause] = isset($counts[$cause]) ? $counts[$cause] : 0;
        }
        $byAgent = array();
        foreach ($stats->countByAgent($agent, $month, self::AGENTS) as $row) {
            $byAgent[] = array('name' => SessionView::toName($row['name'])) + $row;
        }
        $median = $stats->findMedianLength($agent, $month);

        return array(
            'live' => $stats->countLive($agent),
            'today' => $stats->countStartedSince($agent, (int) floor($now / self::DAY_MS) * self::DAY_MS),
            'last30Days' => $stats->countStartedSince($agent, $month),
            'medianSeconds' => $median === null ? null : (int) round($median / 1000),
            'byCause' => $byCause,
            'byAgent' => $byAgent,
        );
    }

    /** @return array<int, string> every way that a session can end */
    private static function causes()
    {
        return array('exit', 'expired', 'idle', 'replaced', 'ended_by_lead', 'left', 'agent_signed_out', 'unknown');
    }
}
