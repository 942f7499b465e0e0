<?php

namespace ConnectAsCustomer\Core\Routes\Storefront;

use ConnectAsCustomer\Core\Http\Answers;
use ConnectAsCustomer\Core\Http\StorefrontCall;
use ConnectAsCustomer\Core\Http\StorefrontRoute;
use ConnectAsCustomer\Core\Sessions\BrowserSession;
use ConnectAsCustomer\Core\Sessions\LogOut;
use ConnectAsCustomer\Core\Sessions\SessionView;

/** This browser's session or none. Asking is not using: it moves no limit. */
final class CurrentSession implements StorefrontRoute
{
    public function name()
    {
        return 'currentSession';
    }

    public function handle(StorefrontCall $call)
    {
        $current = BrowserSession::find($call->backend, $call->site, $call->request);
        if ($current->kind === BrowserSession::NONE) {
            return Answers::createJsonResponse(array('session' => null));
        }
        if ($current->kind === BrowserSession::ENDED || $current->session === null) {
            $cookies = LogOut::getLogOutCookies($call->backend, $call->site, $call->request);

            return Answers::createJsonResponse(array('session' => null), 200, $cookies);
        }
        $settings = $call->backend->settings->read($call->site->storefront->id);
        $session = SessionView::toStorefrontSession($current->session, $settings);

        return Answers::createJsonResponse(array('session' => $session));
    }
}
