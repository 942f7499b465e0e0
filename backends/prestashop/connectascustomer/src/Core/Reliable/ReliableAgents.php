<?php

namespace ConnectAsCustomer\Core\Reliable;

use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\Core\Ports\Agents;

/** The shop's admin, asked so that it fails in one way. */
final class ReliableAgents extends Reliable implements Agents
{
    /** @var Agents */
    private $port;

    public function __construct(Agents $port)
    {
        $this->port = $port;
    }

    public function signedInAgent(Request $request)
    {
        return self::ask(function () use ($request) {
            return $this->port->signedInAgent($request);
        });
    }

    public function findAgent($id)
    {
        return self::ask(function () use ($id) {
            return $this->port->findAgent($id);
        });
    }

    public function isAdminSessionAlive($adminSession)
    {
        return self::ask(function () use ($adminSession) {
            return $this->port->isAdminSessionAlive($adminSession);
        });
    }
}
