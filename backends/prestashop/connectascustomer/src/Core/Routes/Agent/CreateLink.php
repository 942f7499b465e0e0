<?php

namespace ConnectAsCustomer\Core\Routes\Agent;

use ConnectAsCustomer\Core\Http\AgentCall;
use ConnectAsCustomer\Core\Http\AgentRoute;
use ConnectAsCustomer\Core\Links\IssueLink;

/**
 * Signs a link.
 *
 * @phpstan-import-type NewLinkRequest from \ConnectAsCustomer\Core\Schema\LinkRequest
 */
final class CreateLink implements AgentRoute
{
    public function name()
    {
        return 'createLink';
    }

    public function access()
    {
        return AgentRoute::CUSTOMERS;
    }

    /** @return array<string, mixed> */
    public function handle(AgentCall $call)
    {
        /** @var NewLinkRequest $request */
        $request = $call->body;
        $issue = new IssueLink($call->backend);

        return $issue->issue($call->who, $request, $call->address);
    }
}
