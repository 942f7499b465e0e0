<?php

namespace ConnectAsCustomer\Core\Protocol;

/**
 * Every route of protocol v1. `path` stands below the API's base, `{id}` for one segment of it. `agent` routes answer
 * below the admin, `storefront` routes below a storefront, `public` ones at both. `status` is that of success. `query`
 * and `body` name the class in Schema that reads them.
 *
 * @phpstan-type Route array{method: string, path: string, caller: string, status: int, query: string|null, body: string|null}
 */
final class RouteTable
{
    /** @var array<string, Route>|null */
    private static $routes;

    /** @return array<string, Route> by name */
    public static function all()
    {
        if (self::$routes === null) {
            self::$routes = array(
                'about' => self::get('about', 'public'),
                'discovery' => self::get('discovery', 'agent'),
                'findCustomers' => self::get('customers', 'agent', 'CustomerQuery'),
                'getCustomer' => self::get('customers/{id}', 'agent'),
                'getCarts' => self::get('customers/{id}/carts', 'agent'),
                'createLink' => self::post('links', 'agent', 201, 'LinkRequest'),
                'listLinks' => self::get('links', 'agent'),
                'revokeLink' => self::post('links/{id}/revoke', 'agent', 200),
                'listSessions' => self::get('sessions', 'agent', 'SessionQuery'),
                'sessionsCsv' => self::get('sessions.csv', 'agent', 'SessionQuery'),
                'sessionsNdjson' => self::get('sessions.ndjson', 'agent', 'SessionQuery'),
                'sessionStats' => self::get('sessions/stats', 'agent'),
                'sessionEvents' => self::get('sessions/{id}/events', 'agent'),
                'endSession' => self::post('sessions/{id}/end', 'agent', 200, 'EndRequest'),
                'extendSession' => self::post('sessions/{id}/extend', 'agent', 200, 'ExtendRequest'),
                'setMode' => self::post('sessions/{id}/mode', 'agent', 200, 'ModeRequest'),
                'getSettings' => self::get('settings', 'agent'),
                'putSettings' => self::post('settings', 'agent', 200, 'SettingsDocument'),
                'go' => self::get('go', 'storefront'),
                'redeem' => self::post('go', 'storefront', 303),
                'currentSession' => self::get('session', 'storefront'),
                'exit' => self::post('session/exit', 'storefront', 200, 'ExitRequest'),
            );
        }

        return self::$routes;
    }

    /**
     * @param string $name
     *
     * @return Route
     *
     * @throws \InvalidArgumentException where the protocol has no such route
     */
    public static function of($name)
    {
        $routes = self::all();
        if (!isset($routes[$name])) {
            throw new \InvalidArgumentException('the protocol has no route ' . $name);
        }

        return $routes[$name];
    }

    /**
     * @param string $path
     * @param string $caller
     * @param string|null $query
     *
     * @return Route
     */
    private static function get($path, $caller, $query = null)
    {
        return array(
            'method' => 'GET',
            'path' => $path,
            'caller' => $caller,
            'status' => 200,
            'query' => $query,
            'body' => null,
        );
    }

    /**
     * @param string $path
     * @param string $caller
     * @param int $status
     * @param string|null $body
     *
     * @return Route
     */
    private static function post($path, $caller, $status, $body = null)
    {
        return array(
            'method' => 'POST',
            'path' => $path,
            'caller' => $caller,
            'status' => $status,
            'query' => null,
            'body' => $body,
        );
    }
}
