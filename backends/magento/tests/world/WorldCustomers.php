<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\World;

use Magento\Customer\Api\CustomerRepositoryInterface;
use Magento\Customer\Model\AuthenticationInterface;
use Magento\Framework\Exception\NoSuchEntityException;

/**
 * Customers 1 (allows assistance), 2 (does not), 3 (allows, locked), 4 (allows, second website), 5 (names no store).
 */
final class WorldCustomers implements CustomerRepositoryInterface, AuthenticationInterface
{
    /** @var list<int> */
    public array $assisted = [1, 3, 4, 5];

    /** @var list<int> */
    public array $locked = [3];

    /** @var array<int, WorldCustomer> */
    public array $customers;

    public function __construct()
    {
        $this->customers = [
            1 => new WorldCustomer(1, 1, 1),
            2 => new WorldCustomer(2, 1, 1),
            3 => new WorldCustomer(3, 1, 1),
            4 => new WorldCustomer(4, 3, 2),
            5 => new WorldCustomer(5, 0, 2),
        ];
    }

    public function getById($customerId)
    {
        return $this->customers[$customerId] ?? throw new NoSuchEntityException();
    }

    public function isLocked($customerId)
    {
        return in_array($customerId, $this->locked, true);
    }
}
