<?php

namespace ConnectAsCustomer\Core\Ports;

use ConnectAsCustomer\Core\Http\Request;

/** What the core has to know of the shop's admin. Every method may throw; the core answers `unavailable`. */
interface Agents
{
    /** @return SignedInAgent|null the agent whose admin session sent the request */
    public function signedInAgent(Request $request);

    /**
     * @param string $id
     *
     * @return Agent|null the agent as they are now; null once deleted
     */
    public function findAgent($id);

    /**
     * @param string $adminSession
     *
     * @return bool|null null where the shop cannot know
     */
    public function isAdminSessionAlive($adminSession);
}
