<?php

namespace ConnectAsCustomer\Core\Ports;

/** An agent together with the admin session that carries them. */
final class SignedInAgent
{
    /** @var Agent @readonly */
    public $agent;
    /** @var string names the admin session without being its secret, so that it may be stored and asked for later @readonly */
    public $adminSession;

    /**
     * @param string $adminSession
     */
    public function __construct(Agent $agent, $adminSession)
    {
        $this->agent = $agent;
        $this->adminSession = $adminSession;
    }
}
