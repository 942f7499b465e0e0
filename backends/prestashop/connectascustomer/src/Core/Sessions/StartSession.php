<?php

namespace ConnectAsCustomer\Core\Sessions;

use ConnectAsCustomer\Core\Backend;
use ConnectAsCustomer\Core\Links\LinkCart;
use ConnectAsCustomer\Core\Links\Redeemed;
use ConnectAsCustomer\Core\Links\RedeemMagicLink;
use ConnectAsCustomer\Core\Links\RedeemTry;
use ConnectAsCustomer\Core\Links\Token;
use ConnectAsCustomer\Core\Ports\Customer;
use ConnectAsCustomer\Core\Ports\LogIn;
use ConnectAsCustomer\Core\Random;

/**
 * Starts the session of an instant link.
 *
 * @phpstan-import-type NewEvent from \ConnectAsCustomer\Core\Audit\Events
 * @phpstan-import-type SessionRecord from \ConnectAsCustomer\Core\Storage\Records
 * @phpstan-import-type Settings from \ConnectAsCustomer\Core\Settings\DefaultSettings
 */
final class StartSession
{
    /** @var Backend */
    private $backend;

    public function __construct(Backend $backend)
    {
        $this->backend = $backend;
    }

    /**
     * Spends the link and starts the session in one commit, then logs in.
     *
     * @param Settings $settings
     *
     * @return Redeemed|null null where somebody else was quicker
     */
    public function start(RedeemTry $attempt, Customer $customer, array $settings)
    {
        $linkCart = new LinkCart($this->backend->carts);
        $cart = $linkCart->find($attempt->link['cart'], $customer->id);
        $started = new StartedEvent($this->backend->clock->now(), $settings);
        $event = $started->toEvent($attempt->link, $cart, $attempt->call->address);
        $session = SessionProjection::toNewSession($this->backend->shop->id, $event);
        $cookie = Random::token();
        if (!$this->write($attempt, $event, $session, $cookie)) {
            return null;
        }

        return $this->logIn($attempt, $session, $cookie, $customer, $settings);
    }

    /**
     * The second half of a double click gets into the session that the first half started: the browser may have thrown
     * the first answer away, so this one carries a cookie of its own. An ended session is never revived.
     *
     * @return Redeemed|null
     */
    public function join(RedeemTry $attempt)
    {
        $link = $attempt->link;
        if ($link['session'] === null || $link['browser'] !== $attempt->browserHash || $link['revoked_at'] !== null) {
            return null;
        }
        $session = $this->backend->sessions->findSession($link['session']);
        $now = $this->backend->clock->now();
        if (
            $session === null || $session['ended_at'] !== null
            || $now - $session['started_at'] >= RedeemMagicLink::DOUBLE_CLICK_MS
        ) {
            return null;
        }
        $customer = $this->backend->customers->findCustomer($link['customer']);
        if ($customer === null || SessionLimits::findLimitReached($session, $now) !== null) {
            return null;
        }
        $cookie = Random::token();
        $this->insertCookie($cookie, $session, $now);
        $settings = $this->backend->settings->read($session['storefront']);

        return $this->logIn($attempt, $session, $cookie, $customer, $settings);
    }

    /**
     * @param NewEvent $event
     * @param SessionRecord $session
     * @param string $cookie
     *
     * @return bool false where somebody else was quicker
     */
    private function write(RedeemTry $attempt, array $event, array $session, $cookie)
    {
        return $this->backend->db->transact(function () use ($attempt, $event, $session, $cookie) {
            $now = $event['at'];
            $use = array('now' => $now, 'browser' => $attempt->browserHash, 'session' => $session['id']);
            if (!$this->backend->links->spendLink($attempt->link, $use)) {
                return false;
            }
            $replaced = null;
            if ($attempt->current->isLive()) {
                $endSession = new EndSession($this->backend);
                $end = array('cause' => 'replaced', 'at' => $now);
                $replaced = $endSession->endSessionIn($attempt->current->session, $end);
            }
            $this->backend->sessions->insertSession($session);
            $this->insertCookie($cookie, $session, $now);
            $this->backend->log->append($replaced === null ? array($event) : array($replaced['event'], $event));

            return true;
        });
    }

    /**
     * @param string $cookie
     * @param SessionRecord $session
     * @param int $now
     *
     * @return void
     */
    private function insertCookie($cookie, array $session, $now)
    {
        $this->backend->sessions->insertSessionCookie(
            array('cookieHash' => Token::hash($cookie), 'session' => $session['id'], 'createdAt' => $now)
        );
    }

    /**
     * @param SessionRecord $session
     * @param string $cookie
     * @param Settings $settings
     *
     * @return Redeemed
     */
    private function logIn(RedeemTry $attempt, array $session, $cookie, Customer $customer, array $settings)
    {
        $site = $attempt->call->site;
        $hook = $settings['loginHook']['instant'];
        $logIn = new LogIn($session['customer'], $site->storefront->id, $session['cart'], $hook, true);
        $isIn = false;
        try {
            $cookies = $this->backend->logins->logIn($attempt->call->request, $logIn);
            $path = $this->backend->logins->landingPath($attempt->link['landing'], $customer);
            $location = $site->getLandingUrl($path);
            $isIn = true;
        } finally {
            // Nobody is in: a session that goes on without a browser would be a lie.
            if (!$isIn) {
                $endSession = new EndSession($this->backend);
                $end = array('cause' => 'unknown', 'at' => $this->backend->clock->now());
                $endSession->endSession($session, $end);
            }
        }

        return Redeemed::in($location, array_merge($cookies, $site->cookies->setSession($cookie)));
    }
}
