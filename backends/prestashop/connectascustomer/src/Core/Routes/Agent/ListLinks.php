<?php

namespace ConnectAsCustomer\Core\Routes\Agent;

use ConnectAsCustomer\Core\Http\AgentCall;
use ConnectAsCustomer\Core\Http\AgentRoute;
use ConnectAsCustomer\Core\Links\LinkView;

/** The agent's own recent links. */
final class ListLinks implements AgentRoute
{
    const LINKS = 50;

    public function name()
    {
        return 'listLinks';
    }

    public function access()
    {
        return AgentRoute::CUSTOMERS;
    }

    /** @return array<string, mixed> */
    public function handle(AgentCall $call)
    {
        $now = $call->backend->clock->now();
        $links = array();
        foreach ($call->backend->links->findLinksOfAgent($call->who->agent->id, self::LINKS) as $link) {
            $links[] = LinkView::toLinkRow($link, $now);
        }

        return array('links' => $links);
    }
}
