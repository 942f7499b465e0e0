<?php

namespace ConnectAsCustomer\Core\Links;

use ConnectAsCustomer\Core\Access\AgentRights;
use ConnectAsCustomer\Core\Access\CheckCustomer;
use ConnectAsCustomer\Core\Backend;
use ConnectAsCustomer\Core\Sessions\AdminSessionWatch;

/**
 * Why a link is not accepted; the log learns it, the visitor does not.
 *
 * @phpstan-import-type LinkRecord from \ConnectAsCustomer\Core\Storage\Records
 * @phpstan-import-type Settings from \ConnectAsCustomer\Core\Settings\DefaultSettings
 */
final class CheckLink
{
    /** @var Backend */
    private $backend;

    public function __construct(Backend $backend)
    {
        $this->backend = $backend;
    }

    /**
     * What is wrong with a token on this storefront before anything else is asked; null = it is ours and belongs here.
     *
     * @param LinkRecord|null $link
     * @param Token|null $token
     * @param string $storefront id
     *
     * @return string|null
     */
    public function findForgery($link, $token, $storefront)
    {
        if ($link === null || $token === null) {
            return 'unknown';
        }
        $key = $this->backend->keys->find($link['key_id']);
        if ($key === null || !Token::isSignatureValid($key, $link, $token->signature)) {
            return 'tampered';
        }

        return $link['storefront'] === $storefront ? null : 'other_storefront';
    }

    /**
     * Why the link can no longer be spent by this browser, from its row alone.
     *
     * @param LinkRecord $link
     * @param string $browserHash
     *
     * @return string|null
     */
    public function findSpent(array $link, $browserHash)
    {
        if ($link['revoked_at'] !== null) {
            return 'revoked';
        }
        if ($link['first_used_at'] !== null && $link['uses'] === 'once') {
            return 'used';
        }
        if ($link['expires_at'] <= $this->backend->clock->now()) {
            return 'expired';
        }

        return $link['first_used_at'] !== null && $link['browser'] !== $browserHash ? 'other_browser' : null;
    }

    /**
     * The checks of the issue once more, against the shop as it is now.
     *
     * @param LinkRecord $link
     * @param Settings $settings of the link's storefront
     *
     * @return \ConnectAsCustomer\Core\Ports\Customer|string the link's customer, or why not
     */
    public function checkAgain(array $link, array $settings)
    {
        $agent = $this->backend->agents->findAgent($link['agent']);
        $customer = $this->backend->customers->findCustomer($link['customer']);
        $isMagic = $link['kind'] === 'magic';
        $rights = $agent === null ? null : AgentRights::getRights($agent, $settings);
        if ($rights === null || !$rights[$isMagic ? 'magic' : 'connect']) {
            return 'agent_not_allowed';
        }
        // An agent may go home while a magic link waits in somebody's mailbox; an instant link is for now.
        $watch = new AdminSessionWatch($this->backend->agents);
        if (!$isMagic && $watch->hasEnded($link['admin_session'], $link['agent'])) {
            return 'agent_signed_out';
        }
        $storefronts = $this->backend->shop->storefronts;
        $refusal = CheckCustomer::checkCustomer($customer, $link['storefront'], $settings, $storefronts);
        if ($refusal !== null || $customer === null) {
            return $refusal === null ? 'customer_not_found' : $refusal;
        }
        if ($link['credentials'] !== null && $link['credentials'] !== Token::hash($customer->credentialsVersion)) {
            return 'credentials_changed';
        }

        return $customer;
    }
}
