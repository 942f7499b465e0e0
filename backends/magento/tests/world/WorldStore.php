<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\World;

use Magento\Store\Api\Data\StoreInterface;

final class WorldStore implements StoreInterface
{
    public function __construct(
        private readonly int $id,
        private readonly string $code,
        private readonly int $websiteId,
        public bool $isActive = true
    ) {
    }

    public function getId()
    {
        return $this->id;
    }

    public function getCode()
    {
        return $this->code;
    }

    public function getName()
    {
        return "Store $this->code";
    }

    public function getWebsiteId()
    {
        return $this->websiteId;
    }

    public function getIsActive()
    {
        return (int)$this->isActive;
    }
}
