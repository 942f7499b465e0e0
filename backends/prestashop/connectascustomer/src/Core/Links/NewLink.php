<?php

namespace ConnectAsCustomer\Core\Links;

use ConnectAsCustomer\Core\Ports\Customer;
use ConnectAsCustomer\Core\Ports\SignedInAgent;
use ConnectAsCustomer\Core\ShopText;
use ConnectAsCustomer\Core\Storage\CreateId;

/**
 * A link that passed every check and is about to be written down.
 *
 * @phpstan-import-type LinkRecord from \ConnectAsCustomer\Core\Storage\Records
 * @phpstan-import-type NewLinkRequest from \ConnectAsCustomer\Core\Schema\LinkRequest
 * @phpstan-import-type NewEvent from \ConnectAsCustomer\Core\Audit\Events
 * @phpstan-import-type Settings from \ConnectAsCustomer\Core\Settings\DefaultSettings
 */
final class NewLink
{
    /** @var SignedInAgent */
    private $who;
    /** @var Customer */
    private $customer;
    /** @var NewLinkRequest */
    private $request;
    /** @var Settings */
    private $settings;
    /** @var string */
    private $landing;

    /**
     * @param NewLinkRequest $request
     * @param Settings $settings of the link's storefront
     * @param string $landing
     */
    public function __construct(SignedInAgent $who, Customer $customer, array $request, array $settings, $landing)
    {
        $this->who = $who;
        $this->customer = $customer;
        $this->request = $request;
        $this->settings = $settings;
        $this->landing = $landing;
    }

    /**
     * @param string $shop id
     * @param string $storefront id
     * @param string $keyId
     * @param string $handleHash
     * @param int $now
     * @param string|null $address
     *
     * @return LinkRecord
     */
    public function toRecord($shop, $storefront, $keyId, $handleHash, $now, $address)
    {
        $request = $this->request;
        $isMagic = $request['kind'] === 'magic';
        $uses = $isMagic ? 'once' : $this->settings['links']['instantUses'];

        return array(
            'id' => CreateId::createId($now),
            'shop' => $shop,
            'handle_hash' => $handleHash,
            'key_id' => $keyId,
            'kind' => $request['kind'],
            'storefront' => $storefront,
            'customer' => $this->customer->id,
            'customer_name' => ShopText::cap($this->customer->name),
            'agent' => $this->who->agent->id,
            'agent_name' => ShopText::cap($this->who->agent->name),
            'admin_session' => $this->who->adminSession,
            'admin_ip' => $address,
            'issued_at' => $now,
            'expires_at' => $now + $this->getSeconds($isMagic, $uses) * 1000,
            'uses' => $uses,
            'landing' => $this->landing,
            'cart' => $request['cart'] === null ? $this->settings['cart'] : $request['cart'],
            'mode' => $request['mode'] === null ? $this->settings['sessions']['mode'] : $request['mode'],
            'reason' => $request['reason'],
            'ticket' => $request['ticket'],
            'credentials' => $isMagic ? Token::hash($this->customer->credentialsVersion) : null,
            'revoked_at' => null,
            'first_used_at' => null,
            'browser' => null,
            'session' => null,
        );
    }

    /**
     * @param LinkRecord $row
     *
     * @return NewEvent
     */
    public static function toIssuedEvent(array $row)
    {
        return array(
            'kind' => 'link_issued',
            'at' => $row['issued_at'],
            'link' => $row['id'],
            'agent' => $row['agent'],
            'customer' => $row['customer'],
            'data' => array(
                'linkKind' => $row['kind'],
                'storefront' => $row['storefront'],
                'expiresAt' => $row['expires_at'],
            ),
            'personal' => array(
                'agentName' => $row['agent_name'],
                'adminIp' => $row['admin_ip'],
                'customerName' => $row['customer_name'],
                'reason' => $row['reason'],
                'ticket' => $row['ticket'],
            ),
        );
    }

    /**
     * @param bool $isMagic
     * @param string $uses
     *
     * @return int
     */
    private function getSeconds($isMagic, $uses)
    {
        $links = $this->settings['links'];
        if ($isMagic) {
            return $links['magicSeconds'];
        }

        return $uses === 'once' ? $links['instantSeconds'] : $links['reusableMinutes'] * 60;
    }
}
