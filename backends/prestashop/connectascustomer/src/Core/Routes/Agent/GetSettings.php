<?php

namespace ConnectAsCustomer\Core\Routes\Agent;

use ConnectAsCustomer\Core\Http\AgentCall;
use ConnectAsCustomer\Core\Http\AgentRoute;

/** Settings of the whole shop. */
final class GetSettings implements AgentRoute
{
    /** {@inheritdoc} */
    public function name()
    {
        return 'getSettings';
    }

    /** {@inheritdoc} */
    public function access()
    {
        return AgentRoute::SETTINGS;
    }

    /** {@inheritdoc} */
    public function handle(AgentCall $call)
    {
        return $call->settings;
    }
}
