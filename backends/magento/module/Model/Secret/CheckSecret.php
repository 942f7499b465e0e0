<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Secret;

use ConnectAsCustomer\HeadlessLogin\Model\Access\Agents;
use ConnectAsCustomer\HeadlessLogin\Model\Access\Customers;
use ConnectAsCustomer\HeadlessLogin\Model\Access\StoreChoice;
use ConnectAsCustomer\HeadlessLogin\Model\Refused;
use Magento\LoginAsCustomerApi\Api\ConfigInterface;
use Magento\LoginAsCustomerApi\Api\IsLoginAsCustomerSessionActiveInterface;

/**
 * Every rule between a secret and a token, checked when it is exchanged: consent, lock and rights may have changed.
 */
class CheckSecret
{
    public function __construct(
        private readonly ConfigInterface $config,
        private readonly SecretReader $reader,
        private readonly SecretRegister $register,
        private readonly IsLoginAsCustomerSessionActiveInterface $isActive,
        private readonly Agents $agents,
        private readonly Customers $customers,
        private readonly StoreChoice $stores
    ) {
    }

    /** @throws Refused */
    public function execute(string $secret): CheckedSecret
    {
        if (!$this->config->isEnabled()) {
            throw new Refused(Refused::DISABLED, __('Login As Customer module is disabled.'));
        }
        $content = $this->reader->read($secret);
        $row = $this->register->find($secret);
        if ($row !== null && $row->spentBy !== null) {
            $isDeleted = $row->spentBy === SecretRegister::BY_DELETE;
            throw Refused::secret($isDeleted ? Refused::SECRET_REVOKED : Refused::SECRET_SPENT);
        }
        // Gone when the agent logged out, took another customer, or deleted it.
        if (!$this->isActive->execute($content->customerId, $content->adminId)) {
            throw Refused::secret(Refused::SECRET_REVOKED);
        }
        $agent = $this->agents->get($content->adminId);
        $customer = $this->customers->getUnlocked($content->customerId);
        $storeId = $row?->storeId;
        if ($storeId !== null) {
            $this->stores->check($customer, $storeId);
        }
        return new CheckedSecret($content, $agent, $customer, $storeId);
    }
}
