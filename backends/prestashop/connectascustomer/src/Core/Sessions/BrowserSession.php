<?php

namespace ConnectAsCustomer\Core\Sessions;

use ConnectAsCustomer\Core\Backend;
use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\Core\Http\StorefrontSite;
use ConnectAsCustomer\Core\Links\Token;

/**
 * What a browser carries on one storefront. `ended` also for a cookie that nobody knows: its browser may still be logged
 * in as a customer, so it is to be logged out.
 *
 * @phpstan-import-type SessionRecord from \ConnectAsCustomer\Core\Storage\Records
 */
final class BrowserSession
{
    const NONE = 'none';
    const LIVE = 'live';
    const ENDED = 'ended';

    /** @var 'none'|'live'|'ended' @readonly */
    public $kind;
    /** @var SessionRecord|null always there where live @readonly */
    public $session;

    /**
     * @param 'none'|'live'|'ended' $kind
     * @param SessionRecord|null $session
     */
    private function __construct($kind, $session)
    {
        $this->kind = $kind;
        $this->session = $session;
    }

    /**
     * Looks a browser's session up and ends it where a limit or the agent's own session has. Never counts as activity.
     *
     * @return BrowserSession
     */
    public static function find(Backend $backend, StorefrontSite $site, Request $request)
    {
        $cookie = $site->cookies->getSession($request);
        if ($cookie === null) {
            return new self(self::NONE, null);
        }
        $found = $backend->sessions->findSessionByCookie(Token::hash($cookie));
        if ($found === null) {
            return new self(self::ENDED, null);
        }
        if ($found['storefront'] !== $site->storefront->id) {
            return new self(self::NONE, null);
        }
        $endSession = new EndSession($backend);
        $session = $endSession->endOverdueSession($found);
        if ($session['ended_at'] !== null) {
            return new self(self::ENDED, $session);
        }
        $watch = new AdminSessionWatch($backend->agents);
        if ($watch->hasEnded($session['admin_session'], $session['agent'])) {
            $end = array('cause' => 'agent_signed_out', 'at' => $backend->clock->now());

            return new self(self::ENDED, $endSession->endSession($session, $end));
        }

        return new self(self::LIVE, $session);
    }

    /**
     * @return bool
     *
     * @phpstan-assert-if-true !null $this->session
     */
    public function isLive()
    {
        return $this->kind === self::LIVE;
    }
}
