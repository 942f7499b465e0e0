<?php

namespace ConnectAsCustomer\Core\Sessions;

use ConnectAsCustomer\Core\Ports\Agents;

/** Knows whether agents are still signed in, and still agents. */
final class AdminSessionWatch
{
    /** @var Agents */
    private $agents;

    public function __construct(Agents $agents)
    {
        $this->agents = $agents;
    }

    /**
     * @param string $adminSession
     * @param string $agent id
     *
     * @return bool whether the shop cannot know of admin sessions or not: a former agent's have ended
     */
    public function hasEnded($adminSession, $agent)
    {
        if ($this->agents->isAdminSessionAlive($adminSession) === false) {
            return true;
        }
        $found = $this->agents->findAgent($agent);

        return $found === null || !$found->active;
    }
}
