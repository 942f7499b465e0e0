<?php

namespace ConnectAsCustomer\Tests\World;

use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\Core\Ports\Agent;
use ConnectAsCustomer\Core\Ports\Agents;
use ConnectAsCustomer\Core\Ports\SignedInAgent;

/** The world's admin: agents are told by a cookie. */
final class WorldAgents implements Agents
{
    /** @var World */
    private $world;

    public function __construct(World $world)
    {
        $this->world = $world;
    }

    public function signedInAgent(Request $request)
    {
        $this->world->answer();
        $session = isset($request->cookies['admin']) ? $request->cookies['admin'] : '';
        if (!isset($this->world->adminSessions[$session])) {
            return null;
        }
        $agent = $this->findAgent($this->world->adminSessions[$session]);

        return $agent === null ? null : new SignedInAgent($agent, 'name-of-' . $session);
    }

    public function findAgent($id)
    {
        $this->world->answer();
        $values = $this->world->find('agents', $id);

        return $values === null ? null : new Agent($values['id'], $values['name'], $values['role'], $values);
    }

    public function isAdminSessionAlive($adminSession)
    {
        $this->world->answer();

        return isset($this->world->adminSessions[str_replace('name-of-', '', $adminSession)]);
    }
}
