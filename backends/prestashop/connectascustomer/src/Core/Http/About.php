<?php

namespace ConnectAsCustomer\Core\Http;

use ConnectAsCustomer\Core\Ports\Shop;
use ConnectAsCustomer\Core\Protocol\Version;

/** The answer to `about`, which anybody may ask at both bases. */
final class About
{
    /** @return Response */
    public static function response(Shop $shop)
    {
        return Answers::createJsonResponse(array(
            'protocol' => Version::PROTOCOL,
            'platform' => $shop->platform,
            'version' => $shop->version,
        ));
    }
}
