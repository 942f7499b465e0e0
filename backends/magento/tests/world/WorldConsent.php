<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\World;

use Magento\LoginAsCustomerApi\Api\Data\IsLoginAsCustomerEnabledForCustomerResultInterface;
use Magento\LoginAsCustomerApi\Api\IsLoginAsCustomerEnabledForCustomerInterface;

/**
 * Magento's chain of rules: here, the customer's consent.
 */
final class WorldConsent implements IsLoginAsCustomerEnabledForCustomerInterface
{
    public function __construct(private readonly WorldCustomers $customers)
    {
    }

    public function execute(int $customerId): IsLoginAsCustomerEnabledForCustomerResultInterface
    {
        $isAllowed = in_array($customerId, $this->customers->assisted, true);
        return new class ($isAllowed) implements IsLoginAsCustomerEnabledForCustomerResultInterface {
            public function __construct(private readonly bool $isAllowed)
            {
            }

            public function isEnabled(): bool
            {
                return $this->isAllowed;
            }

            public function getMessages(): array
            {
                return $this->isAllowed ? [] : [__('Login as Customer assistance is disabled for this Customer.')];
            }
        };
    }
}
