<?php

namespace ConnectAsCustomer\Core\Routes\Agent;

use ConnectAsCustomer\Core\Http\AgentCall;
use ConnectAsCustomer\Core\Http\AgentRoute;
use ConnectAsCustomer\Core\Settings\SaveSettings;

/**
 * Replaces the settings of the whole shop.
 *
 * @phpstan-import-type Settings from \ConnectAsCustomer\Core\Settings\DefaultSettings
 */
final class PutSettings implements AgentRoute
{
    public function name()
    {
        return 'putSettings';
    }

    public function access()
    {
        return AgentRoute::SETTINGS;
    }

    /** @return array<string, mixed> */
    public function handle(AgentCall $call)
    {
        /** @var Settings $settings */
        $settings = $call->body;
        $save = new SaveSettings($call->backend);

        return $save->saveShopSettings($settings, $call->who->agent->id);
    }
}
