<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Secret;

use ConnectAsCustomer\HeadlessLogin\Api\DeleteAuthenticationInterface;
use Magento\LoginAsCustomerApi\Api\DeleteAuthenticationDataForUserInterface;
use Magento\LoginAsCustomerApi\Api\IsLoginAsCustomerSessionActiveInterface;

/**
 * @inheritdoc
 */
class DeleteAuthentication implements DeleteAuthenticationInterface
{
    public function __construct(
        private readonly SecretReader $reader,
        private readonly SecretRegister $register,
        private readonly IsLoginAsCustomerSessionActiveInterface $isActive,
        private readonly DeleteAuthenticationDataForUserInterface $deleteData
    ) {
    }

    /**
     * @inheritdoc
     */
    public function delete(string $secret): bool
    {
        // Base64 itself knows neither - nor _, so both spellings can be taken everywhere.
        $secret = strtr($secret, '-_', '+/');
        $owner = $this->register->find($secret) ?? $this->reader->read($secret);
        $this->register->spend($secret, $owner->adminId, $owner->customerId, SecretRegister::BY_DELETE);
        // The agent may be somebody else by now: that session is not this secret's to end.
        if ($this->isActive->execute($owner->customerId, $owner->adminId)) {
            $this->deleteData->execute($owner->adminId);
        }
        return true;
    }
}
