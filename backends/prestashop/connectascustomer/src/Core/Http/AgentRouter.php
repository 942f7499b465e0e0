<?php

namespace ConnectAsCustomer\Core\Http;

use ConnectAsCustomer\Core\Access\AgentRights;
use ConnectAsCustomer\Core\Access\ConnectToken;
use ConnectAsCustomer\Core\Access\Origins;
use ConnectAsCustomer\Core\Backend;
use ConnectAsCustomer\Core\Ports\SignedInAgent;
use ConnectAsCustomer\Core\Protocol\RouteTable;
use ConnectAsCustomer\Core\Protocol\Version;
use ConnectAsCustomer\Core\Routes\AgentRoutes;
use ConnectAsCustomer\Core\Schema\Id;

/** Answers the routes below the admin: `about` to anybody, everything else to a signed-in agent. */
final class AgentRouter
{
    /** @var Backend */
    private $backend;

    public function __construct(Backend $backend)
    {
        $this->backend = $backend;
    }

    /** @return Response */
    public function answer(Request $request)
    {
        try {
            $response = $this->route($request);
        } catch (\Exception $error) {
            $response = Problem::response(Answers::toProblem($this->backend, $error));
        } catch (\Throwable $error) {
            $response = Problem::response(Answers::toProblem($this->backend, $error));
        }

        return Answers::withCommonHeaders($response);
    }

    /** @return Response */
    private function route(Request $request)
    {
        if (!Origins::isHostOf($request, $this->backend->shop->adminBase)) {
            Problem::refuse('host_unknown');
        }
        $routes = array();
        foreach (AgentRoutes::all() as $route) {
            $routes[$route->name()] = $route;
        }
        $matcher = new RouteMatcher(array_merge(array('about'), array_keys($routes)));
        $match = $matcher->match($request);
        if ($match['name'] === 'about') {
            return About::response($this->backend->shop);
        }

        return $this->handle($routes[$match['name']], $match['id'], $request);
    }

    /**
     * @param string|null $segment
     *
     * @return Response
     */
    private function handle(AgentRoute $route, $segment, Request $request)
    {
        $line = RouteTable::of($route->name());
        $call = $this->admit($route, $line['method'], $request);
        $body = $line['method'] === 'POST' ? RequestBody::readJson($request) : null;
        $id = $segment === null ? '' : self::readId($segment, $line['path']);
        $query = $line['query'] === null ? array() : RequestBody::parseWith($line['query'], (object) $request->query);
        $content = $line['body'] === null ? array() : RequestBody::parseWith($line['body'], $body);
        $value = $route->handle($call->with($id, $query, $content));

        return $value instanceof Response ? $value : Answers::createJsonResponse($value, $line['status']);
    }

    /**
     * @param string $method
     *
     * @return AgentCall of an agent who may use the route
     */
    private function admit(AgentRoute $route, $method, Request $request)
    {
        $backend = $this->backend;
        if (!Origins::isOriginAllowed($request->header('origin'), Origins::originOf($backend->shop->adminBase))) {
            Problem::refuse('origin_refused');
        }
        $who = $backend->agents->signedInAgent($request);
        if ($who === null) {
            Problem::refuse('agent_signed_out');
        }
        $settings = $backend->settings->read();
        $rights = AgentRights::getRights($who->agent, $settings);
        if (!self::hasAccess($who, $rights['settings'], $route->access())) {
            Problem::refuse('not_allowed');
        }
        $token = (string) $request->header(Version::CONNECT_TOKEN_HEADER);
        if ($method === 'POST' && !ConnectToken::isConnectTokenValid($backend->keys, $backend->shop->id, $who, $token)) {
            Problem::refuse('token_invalid');
        }

        return new AgentCall($backend, $request, $who, $settings, $rights);
    }

    /**
     * An id that cannot be one names nothing.
     *
     * @param string $segment
     * @param string $path
     *
     * @return string
     */
    private static function readId($segment, $path)
    {
        if (!Id::isId($segment)) {
            Problem::refuse(strpos($path, 'customers/') === 0 ? 'customer_not_found' : 'not_found');
        }

        return $segment;
    }

    /**
     * @param bool $mayChangeSettings
     * @param string $access
     *
     * @return bool
     */
    private static function hasAccess(SignedInAgent $who, $mayChangeSettings, $access)
    {
        switch ($access) {
            case AgentRoute::ACTIVE:
                return $who->agent->active;
            case AgentRoute::CUSTOMERS:
                return AgentRights::seesCustomers($who->agent);
            case AgentRoute::SESSIONS:
                return AgentRights::seesSessions($who->agent);
            default:
                return $mayChangeSettings;
        }
    }
}
