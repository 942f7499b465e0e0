<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Access;

use ConnectAsCustomer\HeadlessLogin\Model\Refused;
use Magento\Customer\Api\Data\CustomerInterface;
use Magento\Customer\Model\Config\Share;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\LoginAsCustomerApi\Api\ConfigInterface;
use Magento\Store\Api\Data\StoreInterface;
use Magento\Store\Model\StoreManagerInterface;

/**
 * In which store view a customer is entered. Unlike Magento's admin controller, never in another website's.
 */
class StoreChoice
{
    public function __construct(
        private readonly ConfigInterface $config,
        private readonly Share $share,
        private readonly StoreManagerInterface $stores
    ) {
    }

    /**
     * As the admin's button chooses: a given store counts with manual choice only.
     *
     * @throws Refused
     */
    public function chooseLikeAdmin(CustomerInterface $customer, ?int $storeId): StoreInterface
    {
        if ($this->config->isStoreManualChoiceEnabled()) {
            if (!$storeId) {
                throw new Refused(Refused::STORE_REQUIRED, __('Please select a Store to login in.'));
            }
            return $this->check($customer, $storeId);
        }
        if ($this->share->isGlobalScope()) {
            return $this->stores->getDefaultStoreView() ?? throw self::foreign();
        }
        return $this->findOwn($customer);
    }

    /**
     * A program's explicit choice always counts; without one it is the admin's rule.
     *
     * @throws Refused
     */
    public function choose(CustomerInterface $customer, ?int $storeId): StoreInterface
    {
        return $storeId ? $this->check($customer, $storeId) : $this->chooseLikeAdmin($customer, null);
    }

    /** @throws Refused */
    public function check(CustomerInterface $customer, int $storeId): StoreInterface
    {
        try {
            $store = $this->stores->getStore($storeId);
        } catch (NoSuchEntityException) {
            throw self::foreign();
        }
        $isOwn = (int)$store->getWebsiteId() === (int)$customer->getWebsiteId();
        if (!(int)$store->getId() || !$store->getIsActive() || !($isOwn || $this->share->isGlobalScope())) {
            throw self::foreign();
        }
        return $store;
    }

    private function findOwn(CustomerInterface $customer): StoreInterface
    {
        if ((int)$customer->getStoreId()) {
            return $this->check($customer, (int)$customer->getStoreId());
        }
        // Accounts that were made in the admin or imported may name no store view.
        foreach ($this->stores->getStores() as $store) {
            if ((int)$store->getWebsiteId() === (int)$customer->getWebsiteId() && $store->getIsActive()) {
                return $store;
            }
        }
        throw self::foreign();
    }

    private static function foreign(): Refused
    {
        return new Refused(Refused::STORE_FOREIGN, __('This store view is not one of the customer\'s website.'));
    }
}
