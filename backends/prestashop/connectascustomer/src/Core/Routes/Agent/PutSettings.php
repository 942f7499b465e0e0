<?php

namespace ConnectAsCustomer\Core\Routes\Agent;

use ConnectAsCustomer\Core\Http\AgentCall;
use ConnectAsCustomer\Core\Http\AgentRoute;
use ConnectAsCustomer\Core\Settings\SaveSettings;

/** Replaces the settings of the whole shop. */
final class PutSettings implements AgentRoute
{
    /** {@inheritdoc} */
    public function name()
    {
        return 'putSettings';
    }

    /** {@inheritdoc} */
    public function access()
    {
        return AgentRoute::SETTINGS;
    }

    /** {@inheritdoc} */
    public function handle(AgentCall $call)
    {
        $save = new SaveSettings($call->backend);

        return $save->saveShopSettings($call->body, $call->who->agent->id);
    }
}
