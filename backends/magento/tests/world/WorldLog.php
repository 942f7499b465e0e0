<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\World;

use Magento\LoginAsCustomerLog\Api\Data\LogInterface;
use Magento\LoginAsCustomerLog\Api\Data\LogInterfaceFactory;
use Magento\LoginAsCustomerLog\Api\SaveLogsInterface;

/**
 * Magento's Login as Customer log.
 */
final class WorldLog extends LogInterfaceFactory implements SaveLogsInterface
{
    public bool $isBroken = false;

    /** @var list<array<string, int|string>> */
    public array $rows = [];

    public function create(array $data = [])
    {
        return new class implements LogInterface {
            /** @var array<string, int|string> */
            public array $row = [];

            public function setUserId(int $userId): void
            {
                $this->row['user_id'] = $userId;
            }

            public function setUserName(string $userName): void
            {
                $this->row['user_name'] = $userName;
            }

            public function setCustomerId(int $customerId): void
            {
                $this->row['customer_id'] = $customerId;
            }

            public function setCustomerEmail(string $customerEmail): void
            {
                $this->row['customer_email'] = $customerEmail;
            }
        };
    }

    public function execute(array $logs): void
    {
        if ($this->isBroken) {
            throw new \RuntimeException('The log cannot be written.');
        }
        foreach ($logs as $log) {
            $this->rows[] = $log->row;
        }
    }
}
