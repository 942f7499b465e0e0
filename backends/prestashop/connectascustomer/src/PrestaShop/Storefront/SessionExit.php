<?php

namespace ConnectAsCustomer\PrestaShop\Storefront;

use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\Core\Http\Response;
use ConnectAsCustomer\Core\Json;
use ConnectAsCustomer\PrestaShop\ConnectFactory;
use ConnectAsCustomer\PrestaShop\Http\IncomingRequest;
use Context;

/** Ends this browser's session as `session/exit` does, for whatever in the shop knows that it is over. */
final class SessionExit
{
    /**
     * @param string $id
     * @param string|null $origin of the page that asks for it; null where the shop itself does
     *
     * @return Response of the route
     */
    public static function run(Context $context, $id, $origin = null)
    {
        $incoming = IncomingRequest::read('session/exit');
        $headers = array('content-type' => 'application/json', 'accept' => 'application/json') + $incoming->headers;
        unset($headers['origin']);
        if ($origin !== null) {
            $headers['origin'] = $origin;
        }
        $body = Json::encode(array('id' => $id));

        return ConnectFactory::create($context)->answerStorefront(
            (string) $context->shop->id,
            new Request('POST', 'session/exit', array(
                'headers' => $headers,
                'cookies' => $incoming->cookies,
                'socketAddress' => $incoming->socketAddress,
                'readBody' => function () use ($body) {
                    return $body;
                },
            ))
        );
    }
}
