<?php

namespace ConnectAsCustomer\Core\Links;

use ConnectAsCustomer\Core\Access\AgentRights;
use ConnectAsCustomer\Core\Access\CheckCustomer;
use ConnectAsCustomer\Core\Access\RateLimit;
use ConnectAsCustomer\Core\Backend;
use ConnectAsCustomer\Core\Http\Problem;
use ConnectAsCustomer\Core\Http\StorefrontSite;
use ConnectAsCustomer\Core\Ports\SignedInAgent;
use ConnectAsCustomer\Core\Sessions\SessionView;
use ConnectAsCustomer\Core\ShopText;

/**
 * Issues links.
 *
 * @phpstan-import-type NewLinkRequest from \ConnectAsCustomer\Core\Schema\LinkRequest
 * @phpstan-import-type Settings from \ConnectAsCustomer\Core\Settings\DefaultSettings
 */
final class IssueLink
{
    /** @var Backend */
    private $backend;

    public function __construct(Backend $backend)
    {
        $this->backend = $backend;
    }

    /**
     * Checks everything that will be checked again at redeem, signs a link, and tells its URL this once.
     *
     * @param NewLinkRequest $request
     * @param string|null $address that the agent asks from
     *
     * @return array<string, mixed> `link` of the protocol
     *
     * @throws \ConnectAsCustomer\Core\Http\ProblemError with the rule that forbids it
     */
    public function issue(SignedInAgent $who, array $request, $address)
    {
        $backend = $this->backend;
        $customer = $backend->customers->findCustomer($request['customer']);
        $storefronts = $backend->shop->storefronts;
        $storefront = $request['storefront'];
        if ($storefront === null && $customer !== null) {
            $theirs = CheckCustomer::getStorefrontsOf($customer, $storefronts);
            $storefront = isset($theirs[0]) ? $theirs[0] : null;
        }
        $settings = $backend->settings->read($storefront);
        $rights = AgentRights::getRights($who->agent, $settings);
        if (!$rights[$request['kind'] === 'magic' ? 'magic' : 'connect']) {
            Problem::refuse('not_allowed');
        }
        $this->checkReason($request, $settings);
        $landing = $request['landing'] === null ? $settings['landing']['default'] : $request['landing'];
        if (!Landing::isLandingAllowed($landing, $settings)) {
            Problem::refuse('landing_refused');
        }
        $refusal = CheckCustomer::checkCustomer($customer, $storefront, $settings, $storefronts);
        if ($refusal !== null || $customer === null) {
            Problem::refuse($refusal === null ? 'customer_not_found' : $refusal);
        }
        $site = $storefront === null ? null : $backend->shop->findStorefront($storefront);
        if ($site === null) {
            Problem::refuse('storefront_mismatch');
        }
        $cart = new LinkCart($backend->carts);
        $cart->check($request['cart'], $request['customer']);
        $this->checkRate($who->agent->id);

        $new = new NewLink($who, $customer, $request, $settings, $landing);

        return $this->sign(new StorefrontSite($site), $new, $address);
    }

    /**
     * @param string|null $address
     *
     * @return array<string, mixed>
     */
    private function sign(StorefrontSite $site, NewLink $new, $address)
    {
        $backend = $this->backend;
        $handle = Token::createHandle();
        $key = $backend->keys->current();
        $now = $backend->clock->now();
        $storefront = $site->storefront->id;
        $row = $new->toRecord($backend->shop->id, $storefront, $key->id, Token::hash($handle), $now, $address);
        $backend->db->transact(function () use ($backend, $row) {
            $backend->links->insertLink($row);
            $backend->log->append(array(NewLink::toIssuedEvent($row)));
        });
        $token = Token::formatToken($handle, Token::signLink($key, $row), $row['kind']);

        return array(
            'id' => $row['id'],
            'url' => $site->apiUrl('go') . '#' . $token,
            'expiresAt' => SessionView::toInstant($row['expires_at']),
            'uses' => $row['uses'],
        );
    }

    /**
     * @param NewLinkRequest $request
     * @param Settings $settings
     *
     * @return void
     */
    private function checkReason(array $request, array $settings)
    {
        $rule = $settings['reason']['rule'];
        $minLength = max(1, $settings['reason']['minLength']);
        if ($rule === 'reason' && ShopText::length((string) $request['reason']) < $minLength) {
            Problem::refuse('reason_required', 'at least ' . $minLength . ' characters');
        }
        if ($rule === 'ticket' && (string) $request['ticket'] === '') {
            Problem::refuse('ticket_required');
        }
    }

    /**
     * Counted in the database, so that it holds over all processes.
     *
     * @param string $agent
     *
     * @return void
     */
    private function checkRate($agent)
    {
        $now = $this->backend->clock->now();
        $rate = $this->backend->linkRate;
        $place = array('count' => $rate['count'], 'since' => $now - $rate['seconds'] * 1000);
        $blocking = $this->backend->links->findIssueBefore($agent, $place);
        if ($blocking !== null) {
            Problem::refuseForNow(RateLimit::getWait($blocking, $rate['seconds'], $now));
        }
    }
}
