<?php

namespace ConnectAsCustomer\Core\Sessions;

use ConnectAsCustomer\Core\Backend;
use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\Core\Http\StorefrontSite;

/** Takes the customer's login and our own cookies out of one browser, and out of no other. */
final class LogOut
{
    /** @return string[] `Set-Cookie` values */
    public static function getLogOutCookies(Backend $backend, StorefrontSite $site, Request $request)
    {
        $cookies = $backend->logins->logOut($request, $site->storefront->id);

        return array_merge($cookies, $site->cookies->clearSession());
    }
}
