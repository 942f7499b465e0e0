<?php

namespace ConnectAsCustomer\Core\Http;

/** One route of a storefront. */
interface StorefrontRoute
{
    /** @return string its name in Protocol\RouteTable */
    public function name();

    /**
     * @return Response
     *
     * @throws ProblemError
     */
    public function handle(StorefrontCall $call);
}
