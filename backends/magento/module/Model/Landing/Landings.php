<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Landing;

use Magento\Framework\App\Config\ScopeConfigInterface;
use Magento\Store\Model\ScopeInterface;
use Magento\Store\Model\StoreManagerInterface;

/**
 * The landing URLs of this installation, one for each headless store view.
 */
class Landings
{
    public const PATH = 'connect_as_customer/headless/landing_url';

    public function __construct(
        private readonly ScopeConfigInterface $config,
        private readonly StoreManagerInterface $stores
    ) {
    }

    /** Null where the store view is not headless. */
    public function find(int $storeId): ?LandingUrl
    {
        return LandingUrl::parse((string)$this->config->getValue(self::PATH, ScopeInterface::SCOPE_STORE, $storeId));
    }

    /** @return list<string> */
    public function getOrigins(): array
    {
        $origins = [];
        foreach ($this->stores->getStores() as $store) {
            $landing = $store->getIsActive() ? $this->find((int)$store->getId()) : null;
            if ($landing !== null) {
                $origins[] = $landing->origin;
            }
        }
        return array_values(array_unique($origins));
    }
}
