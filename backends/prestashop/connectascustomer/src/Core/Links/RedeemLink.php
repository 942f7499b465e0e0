<?php

namespace ConnectAsCustomer\Core\Links;

use ConnectAsCustomer\Core\Backend;
use ConnectAsCustomer\Core\Http\Problem;
use ConnectAsCustomer\Core\Http\StorefrontCall;
use ConnectAsCustomer\Core\Sessions\BrowserSession;
use ConnectAsCustomer\Core\Sessions\StartSession;

/**
 * Spends a link once and logs its customer in; tells the visitor nothing about why it did not.
 *
 * @phpstan-import-type LinkRecord from \ConnectAsCustomer\Core\Storage\Records
 */
final class RedeemLink
{
    /** @var StorefrontCall */
    private $call;
    /** @var Backend */
    private $backend;
    /** @var CheckLink */
    private $check;

    public function __construct(StorefrontCall $call)
    {
        $this->call = $call;
        $this->backend = $call->backend;
        $this->check = new CheckLink($call->backend);
    }

    /**
     * @param string $text token as it was handed in
     * @param string $browser identity of the browser from its cookie
     * @param bool $isAuto whether the page's script submitted by itself
     *
     * @return Redeemed
     */
    public function redeem($text, $browser, $isAuto)
    {
        $token = Token::parseToken($text);
        $link = $token === null ? null : $this->backend->links->findLinkByHandle($token->handleHash);
        $forgery = $this->check->findForgery($link, $token, $this->call->site->storefront->id);
        if ($link === null || $forgery !== null) {
            return $this->refuse($link, $forgery === null ? 'unknown' : $forgery);
        }
        $current = BrowserSession::find($this->backend, $this->call->site, $this->call->request);
        $attempt = new RedeemTry($this->call, $link, Token::hash($browser), $current);
        $isMagic = $link['kind'] === 'magic';
        if ($isMagic && $current->isLive()) {
            return $this->refuse($link, 'impersonating');
        }
        if ($isAuto && ($isMagic || self::hasOrdinaryLogin($this->call, $current))) {
            return Redeemed::press();
        }
        $repeated = $this->repeat($attempt);

        return $repeated === null ? $this->spendAndLogIn($attempt) : $repeated;
    }

    /** @return bool whether somebody is logged in here who did not come through an agent's session */
    public static function hasOrdinaryLogin(StorefrontCall $call, BrowserSession $current)
    {
        return $current->kind === BrowserSession::NONE
            && $call->backend->logins->currentCustomer($call->request, $call->site->storefront->id) !== null;
    }

    /** @return Redeemed|null the second half of a double click; null where this is a press of its own */
    private function repeat(RedeemTry $attempt)
    {
        if ($attempt->link['kind'] === 'magic') {
            $redeem = new RedeemMagicLink($this->backend);

            return $redeem->repeat($attempt);
        }
        $start = new StartSession($this->backend);

        return $start->join($attempt);
    }

    /** @return Redeemed */
    private function spendAndLogIn(RedeemTry $attempt)
    {
        $link = $attempt->link;
        $spent = $this->check->findSpent($link, $attempt->browserHash);
        if ($spent !== null) {
            return $this->refuse($link, $spent);
        }
        $settings = $this->backend->settings->read($link['storefront']);
        $checked = $this->check->checkAgain($link, $settings);
        if (is_string($checked)) {
            return $this->refuse($link, $checked);
        }
        if ($link['kind'] === 'magic') {
            $redeem = new RedeemMagicLink($this->backend);
            $redeemed = $redeem->redeem($attempt, $checked, $settings);
        } else {
            $start = new StartSession($this->backend);
            $redeemed = $start->start($attempt, $checked, $settings);
        }

        return $redeemed === null ? $this->redeemAfterRace($attempt) : $redeemed;
    }

    /**
     * Somebody else was quicker with the same link: the other half of a double click, or another browser.
     *
     * @return Redeemed
     */
    private function redeemAfterRace(RedeemTry $attempt)
    {
        $again = $this->backend->links->findLinkByHandle($attempt->link['handle_hash']);
        $link = $again === null ? $attempt->link : $again;
        $repeated = $this->repeat($attempt->withLink($link));
        if ($repeated !== null) {
            return $repeated;
        }
        $spent = $this->check->findSpent($link, $attempt->browserHash);

        return $this->refuse($link, $spent === null ? 'used' : $spent);
    }

    /**
     * The log is told why; an address that fails too often is told to wait, so that it cannot fill the log.
     *
     * @param LinkRecord|null $link
     * @param string $refusal
     *
     * @return Redeemed
     */
    private function refuse($link, $refusal)
    {
        $backend = $this->backend;
        $address = $this->call->address;
        $wait = $backend->refusedLinks->getWait((string) $address);
        if ($wait !== null) {
            Problem::refuseForNow($wait);
        }
        $event = array(
            'kind' => 'link_refused',
            'at' => $backend->clock->now(),
            'data' => array('refusal' => $refusal, 'storefront' => $this->call->site->storefront->id),
            'personal' => array('visitorIp' => $address),
        );
        if ($link !== null) {
            $event += array('link' => $link['id'], 'agent' => $link['agent'], 'customer' => $link['customer']);
        }
        $backend->db->transact(function () use ($backend, $address, $event) {
            $backend->refusedLinks->record((string) $address);
            $backend->log->append(array($event));
        });

        return Redeemed::refused($refusal === 'impersonating' ? 'impersonating' : 'link_invalid');
    }
}
