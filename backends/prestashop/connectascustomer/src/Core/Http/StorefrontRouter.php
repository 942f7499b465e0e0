<?php

namespace ConnectAsCustomer\Core\Http;

use ConnectAsCustomer\Core\Access\Origins;
use ConnectAsCustomer\Core\Backend;
use ConnectAsCustomer\Core\Pages\PageFiles;
use ConnectAsCustomer\Core\Pages\VisitorPage;
use ConnectAsCustomer\Core\Routes\StorefrontRoutes;

/** Answers the routes of one storefront, and the two files of its landing page. */
final class StorefrontRouter
{
    /** @var Backend */
    private $backend;
    /** @var StorefrontSite */
    private $site;

    public function __construct(Backend $backend, StorefrontSite $site)
    {
        $this->backend = $backend;
        $this->site = $site;
    }

    /** @return Response */
    public function answer(Request $request)
    {
        try {
            $response = $this->route($request);
        } catch (\Exception $error) {
            $response = $this->fail($request, $error);
        } catch (\Throwable $error) {
            $response = $this->fail($request, $error);
        }

        return Answers::withCommonHeaders($response);
    }

    /** @return Response */
    private function route(Request $request)
    {
        if (!Origins::isHostOf($request, $this->site->storefront->url)) {
            Problem::refuse('host_unknown');
        }
        $routes = array();
        foreach (StorefrontRoutes::all() as $route) {
            $routes[$route->name()] = $route;
        }
        $matcher = new RouteMatcher(array_merge(array('about'), array_keys($routes)), PageFiles::names());
        $match = $matcher->match($request);
        if ($match['name'] === 'about') {
            return About::response($this->backend->shop);
        }
        if (!isset($routes[$match['name']])) {
            return PageFiles::response($match['name']);
        }

        return $routes[$match['name']]->handle(new StorefrontCall($this->backend, $this->site, $request));
    }

    /**
     * @param \Exception|\Throwable $error
     *
     * @return Response
     */
    private function fail(Request $request, $error)
    {
        $problem = Answers::toProblem($this->backend, $error);

        return VisitorPage::createFailureResponse($request, $this->site, $problem);
    }
}
