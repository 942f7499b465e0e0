<?php

namespace ConnectAsCustomer\PrestaShop\Storefront;

use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\Core\Http\Response;
use ConnectAsCustomer\PrestaShop\ConnectFactory;
use Context;

/** The banner's form: ends the session as `session/exit` does, and leads back, without any script. */
final class ExitForm
{
    const PATH = 'exit';

    /** @return Response */
    public static function answer(Context $context, Request $request)
    {
        $storefront = ConnectFactory::create($context)->backend->shop->findStorefront((string) $context->shop->id);
        $home = $storefront === null ? '/' : $storefront->url;
        $id = isset($_POST['id']) && is_string($_POST['id']) ? $_POST['id'] : '';
        if ($request->method !== 'POST' || $id === '') {
            return self::leadTo($home, array());
        }
        $answer = SessionExit::run($context, $id, self::originOf($request));
        $told = is_string($answer->body) ? json_decode($answer->body, true) : null;
        $isTold = is_array($told) && isset($told['returnUrl']) && is_string($told['returnUrl']);

        return self::leadTo($isTold ? $told['returnUrl'] : $home, $answer->cookies);
    }

    /**
     * Pages of a shop whose policy is `no-referrer` send `null`; the browser vouches for them by another header.
     *
     * @return string|null
     */
    private static function originOf(Request $request)
    {
        $origin = $request->header('origin');

        return $origin === 'null' && $request->header('sec-fetch-site') === 'same-origin' ? null : $origin;
    }

    /**
     * @param string $url
     * @param string[] $cookies
     *
     * @return Response
     */
    private static function leadTo($url, array $cookies)
    {
        return new Response(303, array(
            'Location' => $url,
            'Cache-Control' => 'no-store',
            'Referrer-Policy' => 'no-referrer',
        ), '', $cookies);
    }
}
