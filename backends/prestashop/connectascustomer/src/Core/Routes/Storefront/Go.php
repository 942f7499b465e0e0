<?php

namespace ConnectAsCustomer\Core\Routes\Storefront;

use ConnectAsCustomer\Core\Access\BrowserNonce;
use ConnectAsCustomer\Core\Http\StorefrontCall;
use ConnectAsCustomer\Core\Http\StorefrontRoute;
use ConnectAsCustomer\Core\Links\RedeemLink;
use ConnectAsCustomer\Core\Pages\GoForm;
use ConnectAsCustomer\Core\Pages\VisitorPage;
use ConnectAsCustomer\Core\Sessions\BrowserSession;

/** Shows a page and spends nothing, however often it is asked for: scanners and previews cannot burn a link. */
final class Go implements StorefrontRoute
{
    public function name()
    {
        return 'go';
    }

    public function handle(StorefrontCall $call)
    {
        $site = $call->site;
        $known = $site->cookies->getBrowser($call->request);
        $browser = $known === null ? BrowserNonce::createBrowser() : $known;
        $current = BrowserSession::find($call->backend, $site, $call->request);
        $hasLogin = RedeemLink::hasOrdinaryLogin($call, $current);
        $nonce = BrowserNonce::createNonce($call->backend->keys, $site->storefront->id, $browser);
        $form = new GoForm('', $nonce, !$hasLogin, $hasLogin);

        return VisitorPage::createGoPage($call->request, $site, $form, array($site->cookies->setBrowser($browser)));
    }
}
