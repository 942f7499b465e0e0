<?php

namespace ConnectAsCustomer\Core;

use ConnectAsCustomer\Core\Audit\KeepHouse;
use ConnectAsCustomer\Core\Http\AgentRouter;
use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\Core\Http\Response;
use ConnectAsCustomer\Core\Http\StorefrontRouter;
use ConnectAsCustomer\Core\Http\StorefrontSite;
use ConnectAsCustomer\Core\Sessions\Guarded;
use ConnectAsCustomer\Core\Sessions\GuardRequest;

/** The backend of one shop, as the platform's controllers and hooks use it. */
final class Connect
{
    /** @var Backend @readonly */
    public $backend;

    public function __construct(Backend $backend)
    {
        $this->backend = $backend;
    }

    /** @return Response of the routes below the admin; `$request->path` is the route */
    public function answerAgent(Request $request)
    {
        $router = new AgentRouter($this->backend);

        return $router->answer($request);
    }

    /**
     * @param string $storefront id
     *
     * @return Response of the routes of one storefront; `$request->path` is the route
     */
    public function answerStorefront($storefront, Request $request)
    {
        $router = new StorefrontRouter($this->backend, $this->site($storefront));

        return $router->answer($request);
    }

    /**
     * To be asked first by every request of a storefront that is not one of our own routes.
     *
     * @param string $storefront id
     *
     * @return Guarded
     */
    public function guard($storefront, Request $request)
    {
        $guard = new GuardRequest($this->backend, $this->site($storefront));

        return $guard->guard($request);
    }

    /**
     * Ends overdue sessions and applies retention.
     *
     * @return void
     */
    public function keepHouse()
    {
        $keepHouse = new KeepHouse($this->backend);
        $keepHouse->run();
    }

    /**
     * @param string $id
     *
     * @return StorefrontSite
     *
     * @throws \InvalidArgumentException where the shop has no such storefront
     */
    private function site($id)
    {
        $storefront = $this->backend->shop->findStorefront($id);
        if ($storefront === null) {
            throw new \InvalidArgumentException('the shop has no storefront ' . $id);
        }

        return new StorefrontSite($storefront);
    }
}
