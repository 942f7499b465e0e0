<?php

namespace ConnectAsCustomer\Core\Http;

use ConnectAsCustomer\Core\Backend;
use ConnectAsCustomer\Core\Ports\SignedInAgent;

/**
 * One call of an agent that has passed every check that is not the route's own.
 *
 * @phpstan-import-type Rights from \ConnectAsCustomer\Core\Access\AgentRights
 * @phpstan-import-type Settings from \ConnectAsCustomer\Core\Settings\DefaultSettings
 */
final class AgentCall
{
    /** @var Backend @readonly */
    public $backend;
    /** @var Request @readonly */
    public $request;
    /** @var SignedInAgent @readonly */
    public $who;
    /** @var Settings of the whole shop @readonly */
    public $settings;
    /** @var Rights under the settings of the whole shop @readonly */
    public $rights;
    /** @var string|null that the agent calls from @readonly */
    public $address;
    /** @var string the `{id}` of the path; empty where it has none @readonly */
    public $id = '';
    /** @var array<string, mixed> what the route's schema names, null where it was not given @readonly */
    public $query = array();
    /** @var array<string, mixed> likewise @readonly */
    public $body = array();

    /**
     * @param Settings $settings
     * @param Rights $rights
     */
    public function __construct(Backend $backend, Request $request, SignedInAgent $who, array $settings, array $rights)
    {
        $this->backend = $backend;
        $this->request = $request;
        $this->who = $who;
        $this->settings = $settings;
        $this->rights = $rights;
        $this->address = $backend->addresses->findAddress(
            $request->socketAddress,
            $request->header('x-forwarded-for')
        );
    }

    /**
     * @param string $id
     * @param array<string, mixed> $query
     * @param array<string, mixed> $body
     *
     * @return AgentCall
     */
    public function with($id, array $query, array $body)
    {
        $call = clone $this;
        $call->id = $id;
        $call->query = $query;
        $call->body = $body;

        return $call;
    }
}
