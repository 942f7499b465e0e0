<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Handle;

use ConnectAsCustomer\HeadlessLogin\Model\Access\Agents;
use ConnectAsCustomer\HeadlessLogin\Model\Access\Customers;
use ConnectAsCustomer\HeadlessLogin\Model\Access\StoreChoice;
use ConnectAsCustomer\HeadlessLogin\Model\Clock;
use ConnectAsCustomer\HeadlessLogin\Model\Landing\Landings;
use ConnectAsCustomer\HeadlessLogin\Model\RateLimit;
use ConnectAsCustomer\HeadlessLogin\Model\Refused;

/**
 * What the admin answers an agent who wants to be a customer: an address of the headless storefront, or that the store
 * view is none of that kind and Magento's own button is the way.
 */
class OfferHandle
{
    /** Handles for one agent in a minute. */
    private const MOST = 30;

    public function __construct(
        private readonly Agents $agents,
        private readonly Customers $customers,
        private readonly StoreChoice $stores,
        private readonly Landings $landings,
        private readonly HandleRegister $register,
        private readonly RateLimit $limit,
        private readonly Clock $clock
    ) {
    }

    /**
     * @return array{headless: false, warning?: string}
     *     |array{headless: true, url: string, expiresAt: string, store: array{code: string, name: string}}
     * @throws Refused
     */
    public function execute(int $adminId, int $customerId, ?int $storeId): array
    {
        $agent = $this->agents->get($adminId);
        $customer = $this->customers->get($customerId);
        $store = $this->stores->chooseLikeAdmin($customer, $storeId);
        $landing = $this->landings->find((int)$store->getId());
        $isLocked = $this->customers->isLocked($customerId);
        if ($landing === null) {
            return ['headless' => false] + ($isLocked ? ['warning' => Refused::CUSTOMER_LOCKED] : []);
        }
        if ($isLocked) {
            throw new Refused(Refused::CUSTOMER_LOCKED, __('The account is locked.'));
        }
        if ($this->limit->attempt('offer ' . $agent->id, self::MOST, 60) === null) {
            throw new Refused(Refused::RATE_LIMITED, __('Too many requests. Please wait a minute.'));
        }
        $expiresAt = $this->clock->now() + HandleRegister::SECONDS;
        $handle = new Handle($agent->id, $customerId, (int)$store->getId(), $landing->origin);
        return [
            'headless' => true,
            'url' => $landing->withHandle($this->register->issue($handle)),
            'expiresAt' => Clock::write($expiresAt),
            'store' => ['code' => (string)$store->getCode(), 'name' => (string)$store->getName()],
        ];
    }
}
