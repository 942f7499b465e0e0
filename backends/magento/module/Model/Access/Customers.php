<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Access;

use ConnectAsCustomer\HeadlessLogin\Model\Refused;
use Magento\Customer\Api\CustomerRepositoryInterface;
use Magento\Customer\Api\Data\CustomerInterface;
use Magento\Customer\Model\AuthenticationInterface;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\LoginAsCustomerApi\Api\ConfigInterface;
use Magento\LoginAsCustomerApi\Api\IsLoginAsCustomerEnabledForCustomerInterface;

/**
 * Customers whom an agent may be: Login as Customer is on, they exist, and Magento's own rules (consent) allow it.
 */
class Customers
{
    public function __construct(
        private readonly ConfigInterface $config,
        private readonly IsLoginAsCustomerEnabledForCustomerInterface $isEnabled,
        private readonly CustomerRepositoryInterface $customers,
        private readonly AuthenticationInterface $authentication
    ) {
    }

    /** @throws Refused */
    public function get(int $customerId): CustomerInterface
    {
        if (!$this->config->isEnabled()) {
            throw new Refused(Refused::DISABLED, __('Login as Customer is disabled.'));
        }
        try {
            $customer = $this->customers->getById($customerId);
        } catch (NoSuchEntityException) {
            throw new Refused(Refused::CUSTOMER_UNKNOWN, __('Customer with this ID no longer exists.'));
        }
        $result = $this->isEnabled->execute($customerId);
        if (!$result->isEnabled()) {
            // Other modules add rules of their own to this chain, and say why.
            throw new Refused(
                Refused::ASSISTANCE_DISABLED,
                __('%1', implode(' ', array_map('strval', $result->getMessages())))
            );
        }
        return $customer;
    }

    /** Magento's stock flow lets agents in to locked accounts; its GraphQL refuses the token of one. */
    public function isLocked(int $customerId): bool
    {
        return $this->authentication->isLocked($customerId);
    }

    /** @throws Refused */
    public function getUnlocked(int $customerId): CustomerInterface
    {
        $customer = $this->get($customerId);
        if ($this->isLocked($customerId)) {
            throw new Refused(Refused::CUSTOMER_LOCKED, __('The account is locked.'));
        }
        return $customer;
    }
}
