<?php

namespace ConnectAsCustomer\Core\Routes;

use ConnectAsCustomer\Core\Http\StorefrontRoute;

/** Every route of a storefront, except `about` and the files of the landing page. */
final class StorefrontRoutes
{
    /** @return StorefrontRoute[] */
    public static function all()
    {
        return array(
            new Storefront\Go(),
            new Storefront\Redeem(),
            new Storefront\CurrentSession(),
            new Storefront\ExitSession(),
        );
    }
}
