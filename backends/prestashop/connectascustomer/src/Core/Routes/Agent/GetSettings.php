<?php

namespace ConnectAsCustomer\Core\Routes\Agent;

use ConnectAsCustomer\Core\Http\AgentCall;
use ConnectAsCustomer\Core\Http\AgentRoute;

/** Settings of the whole shop. */
final class GetSettings implements AgentRoute
{
    public function name()
    {
        return 'getSettings';
    }

    public function access()
    {
        return AgentRoute::SETTINGS;
    }

    /** @return array<string, mixed> */
    public function handle(AgentCall $call)
    {
        return $call->settings;
    }
}
