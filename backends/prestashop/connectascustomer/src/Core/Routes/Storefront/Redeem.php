<?php

namespace ConnectAsCustomer\Core\Routes\Storefront;

use ConnectAsCustomer\Core\Access\BrowserNonce;
use ConnectAsCustomer\Core\Http\Problem;
use ConnectAsCustomer\Core\Http\RequestBody;
use ConnectAsCustomer\Core\Http\Response;
use ConnectAsCustomer\Core\Http\StorefrontCall;
use ConnectAsCustomer\Core\Http\StorefrontRoute;
use ConnectAsCustomer\Core\Links\RedeemLink;
use ConnectAsCustomer\Core\Links\Redeemed;
use ConnectAsCustomer\Core\Pages\GoForm;
use ConnectAsCustomer\Core\Pages\VisitorPage;

/** Spends the link of the landing's form and sends the browser on, logged in. */
final class Redeem implements StorefrontRoute
{
    public function name()
    {
        return 'redeem';
    }

    public function handle(StorefrontCall $call)
    {
        $form = self::readForm($call);
        $browser = $call->site->cookies->getBrowser($call->request);
        $storefront = $call->site->storefront->id;
        $keys = $call->backend->keys;
        if ($browser === null || !BrowserNonce::isNonceValid($keys, $storefront, $browser, $form['nonce'])) {
            Problem::refuse('origin_refused');
        }
        $redeem = new RedeemLink($call);
        $redeemed = $redeem->redeem($form['token'], $browser, $form['auto'] === '1');
        if ($redeemed->kind === Redeemed::REFUSED) {
            Problem::refuse($redeemed->code);
        }
        if ($redeemed->kind === Redeemed::PRESS) {
            $hasLogin = strpos($form['token'], 'm.') !== 0;
            $press = new GoForm($form['token'], $form['nonce'], false, $hasLogin);

            return VisitorPage::createGoPage($call->request, $call->site, $press);
        }

        return new Response(303, array('Location' => $redeemed->location), '', $redeemed->cookies);
    }

    /**
     * @return array{token: string, nonce: string, auto: string}
     *
     * @throws \ConnectAsCustomer\Core\Http\ProblemError where it did not come from a person in front of our page
     */
    private static function readForm(StorefrontCall $call)
    {
        if ($call->request->header('origin') !== $call->site->origin) {
            Problem::refuse('origin_refused');
        }
        // A browser that only prepares a page for later has nobody in front of it.
        if (preg_match('/prefetch|prerender/i', (string) $call->request->header('sec-purpose')) === 1) {
            Problem::refuse('invalid_request', 'prefetch');
        }
        if (RequestBody::getMediaType($call->request) !== 'application/x-www-form-urlencoded') {
            Problem::refuse('invalid_request', 'the body is no form');
        }
        parse_str(RequestBody::readBody($call->request), $fields);
        $form = array('token' => '', 'nonce' => '', 'auto' => '');
        foreach ($form as $name => $nothing) {
            if (isset($fields[$name]) && is_string($fields[$name])) {
                $form[$name] = $fields[$name];
            }
        }

        return $form;
    }
}
