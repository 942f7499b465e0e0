<?php

namespace ConnectAsCustomer\Core\Http;

/** One route below the admin. */
interface AgentRoute
{
    /** Which agents get through to a route at all. */
    const ACTIVE = 'active';
    const CUSTOMERS = 'customers';
    const SESSIONS = 'sessions';
    const SETTINGS = 'settings';

    /** @return string its name in Protocol\RouteTable */
    public function name();

    /** @return string one of this interface's constants */
    public function access();

    /**
     * @return array<int|string, mixed>|Response the JSON of the answer, or an answer that is no JSON
     *
     * @throws ProblemError
     */
    public function handle(AgentCall $call);
}
