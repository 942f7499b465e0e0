<?php

namespace ConnectAsCustomer\Core\Routes;

use ConnectAsCustomer\Core\Http\AgentRoute;

/** Every route below the admin, except `about`. */
final class AgentRoutes
{
    /** @return AgentRoute[] */
    public static function all()
    {
        return array(
            new Agent\Discovery(),
            new Agent\FindCustomers(),
            new Agent\GetCustomer(),
            new Agent\GetCarts(),
            new Agent\CreateLink(),
            new Agent\ListLinks(),
            new Agent\RevokeLink(),
            new Agent\ListSessions(),
            new Agent\SessionsCsv(),
            new Agent\SessionsNdjson(),
            new Agent\SessionStats(),
            new Agent\SessionEvents(),
            new Agent\EndSession(),
            new Agent\ExtendSession(),
            new Agent\SetMode(),
            new Agent\GetSettings(),
            new Agent\PutSettings(),
        );
    }
}
