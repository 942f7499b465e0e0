<?php

namespace ConnectAsCustomer\Core\Routes\Agent;

use ConnectAsCustomer\Core\Access\ConnectToken;
use ConnectAsCustomer\Core\Http\AgentCall;
use ConnectAsCustomer\Core\Http\AgentRoute;
use ConnectAsCustomer\Core\Ports\Storefront;
use ConnectAsCustomer\Core\Protocol\Version;
use ConnectAsCustomer\Core\ShopText;

/**
 * Who the agent is and what they may do: open to every active agent, one who may do nothing learns exactly that.
 *
 * @phpstan-import-type Settings from \ConnectAsCustomer\Core\Settings\DefaultSettings
 */
final class Discovery implements AgentRoute
{
    public function name()
    {
        return 'discovery';
    }

    public function access()
    {
        return AgentRoute::ACTIVE;
    }

    /** @return array<string, mixed> */
    public function handle(AgentCall $call)
    {
        $backend = $call->backend;
        $shop = $backend->shop;
        $agent = $call->who->agent;
        $settings = $call->settings;

        return array(
            'protocol' => Version::PROTOCOL,
            'shop' => array(
                'id' => $shop->id,
                'name' => ShopText::cap($shop->name),
                'platform' => $shop->platform,
                'version' => $shop->version,
            ),
            'adminBase' => $shop->adminBase,
            'apiTemplate' => $shop->agentApiTemplate,
            'agent' => array(
                'id' => $agent->id,
                'name' => ShopText::cap($agent->name),
                'role' => ShopText::cap($agent->role),
            ),
            'may' => $call->rights,
            'storefronts' => self::getStorefronts($shop->storefronts),
            'features' => array(
                'search' => true,
                'carts' => true,
                'readOnly' => true,
                'checkoutBlocked' => $settings['sessions']['blockCheckout'],
                'listButton' => $settings['listButton'],
            ),
            'limits' => self::getLimits($settings),
            'defaults' => array(
                'landing' => $settings['landing']['default'],
                'mode' => $settings['sessions']['mode'],
                'cart' => $settings['cart'],
            ),
            'landings' => $settings['landing']['paths'],
            'reason' => $settings['reason'],
            'banner' => $settings['banner'],
            'connectToken' => ConnectToken::createConnectToken($backend->keys, $shop->id, $call->who),
        );
    }

    /**
     * @param Storefront[] $storefronts
     *
     * @return array<int, array{id: string, name: string, url: string, apiTemplate: string}>
     */
    private static function getStorefronts(array $storefronts)
    {
        $rows = array();
        foreach ($storefronts as $storefront) {
            $rows[] = array(
                'id' => $storefront->id,
                'name' => ShopText::cap($storefront->name),
                'url' => $storefront->url,
                'apiTemplate' => $storefront->apiTemplate,
            );
        }

        return $rows;
    }

    /**
     * @param Settings $settings
     *
     * @return array<string, int> seconds
     */
    private static function getLimits(array $settings)
    {
        $links = $settings['links'];
        $isOnce = $links['instantUses'] === 'once';
        $sessions = $settings['sessions'];

        return array(
            'sessionSeconds' => $sessions['absoluteSeconds'],
            'idleSeconds' => $sessions['idleSeconds'],
            'extendSeconds' => $sessions['extendSeconds'],
            'instantSeconds' => $isOnce ? $links['instantSeconds'] : $links['reusableMinutes'] * 60,
            'magicSeconds' => $links['magicSeconds'],
        );
    }
}
