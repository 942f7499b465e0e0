<?php

namespace ConnectAsCustomer\Core\Http;

use ConnectAsCustomer\Core\Protocol\RouteTable;

/** Finds the route that a request is for among those that stand at one base. */
final class RouteMatcher
{
    /** @var array<string, array{method: string, path: string}> */
    private $routes = array();

    /**
     * @param string[] $names of Protocol\RouteTable
     * @param string[] $files further names that answer to GET
     */
    public function __construct(array $names, array $files = array())
    {
        foreach ($names as $name) {
            $this->routes[$name] = RouteTable::of($name);
        }
        foreach ($files as $file) {
            $this->routes[$file] = array('method' => 'GET', 'path' => $file);
        }
    }

    /**
     * @return array{name: string, id: string|null} `id` is the segment at the place of `{id}`
     *
     * @throws ProblemError not_found or method_not_allowed
     */
    public function match(Request $request)
    {
        $methods = array();
        foreach ($this->routes as $name => $route) {
            $id = self::compare($route['path'], $request->path);
            if ($id === false) {
                continue;
            }
            if ($route['method'] === $request->method) {
                return array('name' => $name, 'id' => $id);
            }
            $methods[$route['method']] = true;
        }
        if ($methods === array()) {
            Problem::refuse('not_found');
        }
        $headers = array('Allow' => implode(', ', array_keys($methods)));
        throw new ProblemError('method_not_allowed', null, $headers);
    }

    /**
     * @param string $pattern
     * @param string $path
     *
     * @return string|false|null the segment at the place of `{id}`, null where the pattern has none; false = no match
     */
    private static function compare($pattern, $path)
    {
        $expression = str_replace('\{id\}', '([^/]+)', preg_quote($pattern, '#'));
        if (preg_match('#^' . $expression . '\z#', $path, $found) !== 1) {
            return false;
        }

        return isset($found[1]) ? rawurldecode($found[1]) : null;
    }
}
