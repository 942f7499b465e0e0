<?php

namespace ConnectAsCustomer\PrestaShop\Storefront;

use ConnectAsCustomer\Core\Http\Response;
use ConnectAsCustomer\PrestaShop\ConnectFactory;
use ConnectAsCustomer\PrestaShop\Http\SendResponse;
use Context;

/** Holds an agent's session to its limits on every page of the storefront, before the page does anything. */
final class SessionGuard
{
    /** @var bool whether this request has been looked at */
    private static $isDone = false;
    /** @var bool whether PrestaShop asks us about this request at all */
    private static $isAsked = false;
    /** @var array<string, mixed>|null the live session, as the protocol tells it */
    private static $session;

    /** @var Context */
    private $context;

    public function __construct(Context $context)
    {
        $this->context = $context;
    }

    /** @return array<string, mixed>|null */
    public static function session()
    {
        return self::$session;
    }

    /**
     * Somebody may have unhooked the module, disabled it for a kind of device, or all modules that are not native.
     *
     * @return bool whether sessions that begin now will be held to their limits
     */
    public static function isWatching()
    {
        return self::$isAsked;
    }

    /** @return bool whether the request is one of a browser in a storefront */
    public static function isStorefront()
    {
        return !defined('_PS_ADMIN_DIR_') && PHP_SAPI !== 'cli';
    }

    /**
     * Answers in the page's place where the session may not do this or is over; else lets the page go on.
     *
     * @return void
     */
    public function guard()
    {
        self::$isAsked = true;
        $page = new ModulePage($this->context);
        if (self::$isDone || !self::isStorefront() || $page->isOurs()) {
            return;
        }
        self::$isDone = true;
        if (!$this->hasTrace()) {
            return;
        }
        $failSafe = new FailSafe($this->context);
        $failSafe->run(function () {
            $this->decide();
        });
    }

    /** @return void */
    private function decide()
    {
        $storefront = (string) $this->context->shop->id;
        $isAgents = CustomerLogin::isMarked($this->context);
        $guarded = ConnectFactory::create($this->context)->guard($storefront, PageRequest::create($this->context));
        if ($guarded->kind === 'refused' && $guarded->response !== null) {
            SendResponse::send($guarded->response);
        }
        if ($guarded->kind === 'live' && $this->isIn()) {
            self::$session = $guarded->session;
            $this->openShop();

            return;
        }
        if ($guarded->kind === 'live' && $guarded->session !== null) {
            // Logged out here by other means: a session without a login is over.
            $this->end($guarded->session['id']);
        }
        if ($isAgents || $guarded->kind === 'live') {
            $this->askAgain($guarded->cookies);
        }
        // A cookie that nobody knows, or is over, in a browser that no agent is in.
        SendResponse::sendCookies($guarded->cookies);
    }

    /**
     * @param string $id
     *
     * @return void
     */
    private function end($id)
    {
        SendResponse::sendCookies(SessionExit::run($this->context, $id)->cookies);
    }

    /**
     * The session is over: the same page once more, as whoever is left, who is nobody. What was sent is not done.
     *
     * @param string[] $cookies
     *
     * @return void
     */
    private function askAgain(array $cookies)
    {
        $login = new CustomerLogin($this->context);
        $login->end();
        $uri = isset($_SERVER['REQUEST_URI']) && is_string($_SERVER['REQUEST_URI']) ? $_SERVER['REQUEST_URI'] : '/';
        SendResponse::send(new Response(303, array(
            // One slash: two would name another host.
            'Location' => '/' . ltrim($uri, '/\\'),
            'Cache-Control' => 'no-store',
        ), '', $cookies));
    }

    /** @return bool whether the login that the session began with is still good */
    private function isIn()
    {
        return CustomerLogin::isMarked($this->context) && $this->context->customer->isLogged(true);
    }

    /** @return bool false for all those for whom there is nothing to look up: no cookie of ours, and a login of their own */
    private function hasTrace()
    {
        if (CustomerLogin::isMarked($this->context)) {
            return true;
        }
        foreach (array_keys($_COOKIE) as $name) {
            if (substr((string) $name, -15) === 'connect_session') {
                return true;
            }
        }

        return false;
    }

    /**
     * Agents get past the maintenance page; for this request only.
     *
     * @return void
     */
    private function openShop()
    {
        \Configuration::set('PS_SHOP_ENABLE', 1);
    }
}
