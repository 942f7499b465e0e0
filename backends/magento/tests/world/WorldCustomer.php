<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\World;

use Magento\Customer\Api\Data\CustomerInterface;

final class WorldCustomer implements CustomerInterface
{
    public function __construct(
        private readonly int $id,
        private readonly int $storeId,
        private readonly int $websiteId
    ) {
    }

    public function getId()
    {
        return $this->id;
    }

    public function getEmail()
    {
        return "customer$this->id@example.com";
    }

    public function getFirstname()
    {
        return 'Jane';
    }

    public function getLastname()
    {
        return "No. $this->id";
    }

    public function getStoreId()
    {
        return $this->storeId;
    }

    public function getWebsiteId()
    {
        return $this->websiteId;
    }
}
