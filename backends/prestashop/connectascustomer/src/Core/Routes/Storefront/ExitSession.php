<?php

namespace ConnectAsCustomer\Core\Routes\Storefront;

use ConnectAsCustomer\Core\Access\Origins;
use ConnectAsCustomer\Core\Http\Answers;
use ConnectAsCustomer\Core\Http\Problem;
use ConnectAsCustomer\Core\Http\RequestBody;
use ConnectAsCustomer\Core\Http\StorefrontCall;
use ConnectAsCustomer\Core\Http\StorefrontRoute;
use ConnectAsCustomer\Core\Schema\ExitRequest;
use ConnectAsCustomer\Core\Sessions\BrowserSession;
use ConnectAsCustomer\Core\Sessions\EndSession;
use ConnectAsCustomer\Core\Sessions\LogOut;

/** Ends exactly the session that was named, logs the customer out here, and says where the agent came from. */
final class ExitSession implements StorefrontRoute
{
    public function name()
    {
        return 'exit';
    }

    public function handle(StorefrontCall $call)
    {
        if (!Origins::isOriginAllowed($call->request->header('origin'), $call->site->origin)) {
            Problem::refuse('origin_refused');
        }
        $body = ExitRequest::parse(RequestBody::readJson($call->request));
        $current = BrowserSession::find($call->backend, $call->site, $call->request);
        if ($current->session === null) {
            Problem::refuse('session_ended');
        }
        $session = $current->session;
        if ($session['id'] !== $body['id']) {
            Problem::refuse('session_not_current');
        }
        if ($current->isLive()) {
            $ender = new EndSession($call->backend);
            $end = array('cause' => 'exit', 'at' => $call->backend->clock->now(), 'by' => $session['agent']);
            $ender->endSession($session, $end);
        }
        $cookies = LogOut::getLogOutCookies($call->backend, $call->site, $call->request);
        $returnUrl = $call->backend->customers->adminCustomerUrl($session['customer']);

        return Answers::createJsonResponse(array('ended' => true, 'returnUrl' => $returnUrl), 200, $cookies);
    }
}
