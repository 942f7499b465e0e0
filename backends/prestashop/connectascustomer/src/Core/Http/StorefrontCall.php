<?php

namespace ConnectAsCustomer\Core\Http;

use ConnectAsCustomer\Core\Backend;

/** One request of a browser in a storefront. */
final class StorefrontCall
{
    /** @var Backend @readonly */
    public $backend;
    /** @var StorefrontSite @readonly */
    public $site;
    /** @var Request @readonly */
    public $request;
    /** @var string|null that the browser calls from @readonly */
    public $address;

    public function __construct(Backend $backend, StorefrontSite $site, Request $request)
    {
        $this->backend = $backend;
        $this->site = $site;
        $this->request = $request;
        $this->address = $backend->addresses->findAddress(
            $request->socketAddress,
            $request->header('x-forwarded-for')
        );
    }
}
