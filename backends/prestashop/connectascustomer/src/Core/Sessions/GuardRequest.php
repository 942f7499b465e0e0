<?php

namespace ConnectAsCustomer\Core\Sessions;

use ConnectAsCustomer\Core\Backend;
use ConnectAsCustomer\Core\Http\Answers;
use ConnectAsCustomer\Core\Http\ProblemError;
use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\Core\Http\StorefrontSite;
use ConnectAsCustomer\Core\Pages\VisitorPage;
use ConnectAsCustomer\Core\Ports\StorefrontLogins;

/**
 * Holds a session to its limits, mode and checkout switch on the server, for every page and every change.
 *
 * @phpstan-import-type SessionRecord from \ConnectAsCustomer\Core\Storage\Records
 */
final class GuardRequest
{
    /** @var Backend */
    private $backend;
    /** @var StorefrontSite */
    private $site;

    public function __construct(Backend $backend, StorefrontSite $site)
    {
        $this->backend = $backend;
        $this->site = $site;
    }

    /** @return Guarded where something fails, `refused` rather than let through */
    public function guard(Request $request)
    {
        if ($this->site->cookies->getSession($request) === null) {
            return Guarded::none();
        }
        try {
            return $this->decide($request);
        } catch (\Exception $error) {
            return $this->refuse($request, Answers::toProblem($this->backend, $error));
        } catch (\Throwable $error) {
            return $this->refuse($request, Answers::toProblem($this->backend, $error));
        }
    }

    /** @return Guarded */
    private function decide(Request $request)
    {
        $current = BrowserSession::find($this->backend, $this->site, $request);
        if ($current->kind === BrowserSession::NONE) {
            return Guarded::none();
        }
        if ($current->kind === BrowserSession::ENDED || $current->session === null) {
            return Guarded::ended(LogOut::getLogOutCookies($this->backend, $this->site, $request));
        }
        if ($this->isSomebodyElse($current->session, $request)) {
            $endSession = new EndSession($this->backend);
            $endSession->endSession($current->session, array('cause' => 'replaced', 'at' => $this->backend->clock->now()));

            return Guarded::ended(LogOut::getLogOutCookies($this->backend, $this->site, $request));
        }
        $session = $this->withActivity($current->session, $request);
        $refusal = self::findRefusal($session, $this->backend->logins->kindOf($request), self::isSafe($request));
        if ($refusal !== null) {
            return $this->refuse($request, new ProblemError($refusal));
        }
        $settings = $this->backend->settings->read($this->site->storefront->id);

        return Guarded::live(SessionView::toStorefrontSession($session, $settings));
    }

    /**
     * A session holds for its own customer. Whoever brings the login of another one has taken it from another session,
     * which may be over or allow less.
     *
     * @param SessionRecord $session
     *
     * @return bool
     */
    private function isSomebodyElse(array $session, Request $request)
    {
        $customer = $this->backend->logins->currentCustomer($request, $this->site->storefront->id);

        return $customer !== null && $customer !== $session['customer'];
    }

    /** @return Guarded */
    private function refuse(Request $request, ProblemError $problem)
    {
        $response = VisitorPage::createFailureResponse($request, $this->site, $problem);

        return Guarded::refused(Answers::withCommonHeaders($response));
    }

    /**
     * The first rule that a request breaks. Credentials and means of payment are the customer's alone in every mode.
     *
     * @param SessionRecord $session
     * @param string $kind
     * @param bool $isSafe
     *
     * @return 'change_refused'|'checkout_blocked'|'read_only'|null
     */
    private static function findRefusal(array $session, $kind, $isSafe)
    {
        if ($kind === StorefrontLogins::SECURITY) {
            return 'change_refused';
        }
        if ($kind === StorefrontLogins::CHECKOUT && $session['checkout_blocked'] === 1) {
            return 'checkout_blocked';
        }
        $isChange = $kind === StorefrontLogins::WRITE || ($kind === StorefrontLogins::CHECKOUT && !$isSafe);

        return $isChange && $session['mode'] === 'read-only' ? 'read_only' : null;
    }

    /**
     * @param SessionRecord $session
     *
     * @return SessionRecord
     */
    private function withActivity(array $session, Request $request)
    {
        $now = $this->backend->clock->now();
        if (self::isPageRequest($request) && SessionLimits::isActivityDue($session, $now)) {
            $this->backend->sessions->recordActivity($session['id'], $now);
            $session['last_active_at'] = $now;
        }

        return $session;
    }

    /** @return bool whether a person did something: pictures, prefetches and polling scripts did not */
    private static function isPageRequest(Request $request)
    {
        if (!self::isSafe($request)) {
            return true;
        }
        if (preg_match('/prefetch|prerender/i', (string) $request->header('sec-purpose')) === 1) {
            return false;
        }
        $destination = $request->header('sec-fetch-dest');
        if ($destination !== null) {
            return $destination === 'document';
        }

        return strpos((string) $request->header('accept'), 'text/html') !== false;
    }

    /** @return bool */
    private static function isSafe(Request $request)
    {
        return $request->method === 'GET' || $request->method === 'HEAD';
    }
}
