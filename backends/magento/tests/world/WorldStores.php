<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\World;

use Magento\Customer\Model\Config\Share;
use Magento\Framework\App\Config\ScopeConfigInterface;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Store\Model\StoreManagerInterface;

/**
 * Two websites: store views 1 `default` and 2 `de` in the first, 3 `wholesale` in the second; and their landing URLs.
 */
final class WorldStores extends Share implements StoreManagerInterface, ScopeConfigInterface
{
    public bool $isGlobal = false;

    /** @var array<int, string> By store view. */
    public array $landings = [];

    /** @var array<int, WorldStore> */
    public array $stores;

    public function __construct()
    {
        $this->stores = [
            1 => new WorldStore(1, 'default', 1),
            2 => new WorldStore(2, 'de', 1),
            3 => new WorldStore(3, 'wholesale', 2),
        ];
    }

    public function isGlobalScope()
    {
        return $this->isGlobal;
    }

    public function getStore($storeId = null)
    {
        return $this->stores[is_int($storeId) ? $storeId : 0] ?? throw new NoSuchEntityException();
    }

    public function getStores($withDefault = false, $codeKey = false)
    {
        return $this->stores;
    }

    public function getDefaultStoreView()
    {
        return $this->stores[1];
    }

    public function getValue($path, $scopeType = 'default', $scopeCode = null)
    {
        $isLanding = $path === 'connect_as_customer/headless/landing_url' && $scopeType === 'store';
        return $isLanding ? $this->landings[(int)$scopeCode] ?? null : null;
    }
}
