<?php

namespace ConnectAsCustomer\Core\Routes\Agent;

use ConnectAsCustomer\Core\Http\AgentCall;
use ConnectAsCustomer\Core\Http\AgentRoute;
use ConnectAsCustomer\Core\Http\Problem;
use ConnectAsCustomer\Core\Links\LinkView;
use ConnectAsCustomer\Core\Links\RevokeLink as LinkRevoker;

/** Agents revoke their own links, leads anybody's. */
final class RevokeLink implements AgentRoute
{
    public function name()
    {
        return 'revokeLink';
    }

    public function access()
    {
        return AgentRoute::CUSTOMERS;
    }

    /** @return array<string, mixed> */
    public function handle(AgentCall $call)
    {
        $link = $call->backend->links->findLink($call->id);
        $self = $call->who->agent->id;
        if ($link === null || !($call->rights['endTeam'] || $link['agent'] === $self)) {
            Problem::refuse('not_found');
        }
        $revoker = new LinkRevoker($call->backend);

        return LinkView::toLinkRow($revoker->revoke($link, $self), $call->backend->clock->now());
    }
}
