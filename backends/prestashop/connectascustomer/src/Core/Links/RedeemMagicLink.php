<?php

namespace ConnectAsCustomer\Core\Links;

use ConnectAsCustomer\Core\Backend;
use ConnectAsCustomer\Core\Ports\Customer;
use ConnectAsCustomer\Core\Ports\LogIn;
use ConnectAsCustomer\Core\Sessions\BrowserSession;

/**
 * Logs customers in as themselves: no session of an agent, no marker.
 *
 * @phpstan-import-type Settings from \ConnectAsCustomer\Core\Settings\DefaultSettings
 */
final class RedeemMagicLink
{
    /** Milliseconds within which the same press of a button may arrive a second time. */
    const DOUBLE_CLICK_MS = 10000;

    /** @var Backend */
    private $backend;

    public function __construct(Backend $backend)
    {
        $this->backend = $backend;
    }

    /**
     * @param Settings $settings
     *
     * @return Redeemed|null null where somebody else was quicker
     */
    public function redeem(RedeemTry $attempt, Customer $customer, array $settings)
    {
        if (!$this->spend($attempt)) {
            return null;
        }
        $site = $attempt->call->site;
        $logIn = new LogIn($customer->id, $site->storefront->id, null, $settings['loginHook']['magic'], false);
        $cookies = $this->backend->logins->logIn($attempt->call->request, $logIn);
        // A cookie of a session that is over would log the customer out again on the next page.
        $cleared = $attempt->current->kind === BrowserSession::ENDED ? $site->cookies->clearSession() : array();

        return Redeemed::in($this->getLanding($attempt, $customer), array_merge($cookies, $cleared));
    }

    /**
     * The second half of a double click: the first has logged this browser in, so there is only the way to go.
     *
     * @return Redeemed|null
     */
    public function repeat(RedeemTry $attempt)
    {
        $link = $attempt->link;
        $isRecent = $link['first_used_at'] !== null
            && $this->backend->clock->now() - $link['first_used_at'] < self::DOUBLE_CLICK_MS;
        if (!$isRecent || $link['revoked_at'] !== null || $link['browser'] !== $attempt->browserHash) {
            return null;
        }
        $call = $attempt->call;
        $current = $this->backend->logins->currentCustomer($call->request, $call->site->storefront->id);
        $customer = $this->backend->customers->findCustomer($link['customer']);
        if ($customer === null || $current !== $link['customer']) {
            return null;
        }

        return Redeemed::in($this->getLanding($attempt, $customer), array());
    }

    /** @return bool whether it was this try that spent the link */
    private function spend(RedeemTry $attempt)
    {
        $backend = $this->backend;
        $now = $backend->clock->now();

        return $backend->db->transact(function () use ($backend, $attempt, $now) {
            $link = $attempt->link;
            $use = array('now' => $now, 'browser' => $attempt->browserHash, 'session' => null);
            if (!$backend->links->spendLink($link, $use)) {
                return false;
            }
            $backend->log->append(array(array(
                'kind' => 'magic_link_used',
                'at' => $now,
                'link' => $link['id'],
                'agent' => $link['agent'],
                'customer' => $link['customer'],
                'data' => array('storefront' => $link['storefront']),
                'personal' => array(
                    'agentName' => $link['agent_name'],
                    'customerName' => $link['customer_name'],
                    'visitorIp' => $attempt->call->address,
                ),
            )));

            return true;
        });
    }

    /** @return string */
    private function getLanding(RedeemTry $attempt, Customer $customer)
    {
        $path = $this->backend->logins->landingPath($attempt->link['landing'], $customer);

        return $attempt->call->site->getLandingUrl($path);
    }
}
