<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Secret;

use ConnectAsCustomer\HeadlessLogin\Api\Data\IssuedSecretInterface;
use ConnectAsCustomer\HeadlessLogin\Api\GenerateSecretInterface;
use ConnectAsCustomer\HeadlessLogin\Model\Access\Agents;
use ConnectAsCustomer\HeadlessLogin\Model\Access\Customers;
use ConnectAsCustomer\HeadlessLogin\Model\Access\StoreChoice;
use ConnectAsCustomer\HeadlessLogin\Model\Clock;
use Magento\LoginAsCustomerApi\Api\Data\AuthenticationDataInterfaceFactory;
use Magento\LoginAsCustomerApi\Api\DeleteAuthenticationDataForUserInterface;
use Magento\LoginAsCustomerApi\Api\SaveAuthenticationDataInterface;

/**
 * @inheritdoc
 */
class GenerateSecret implements GenerateSecretInterface
{
    public function __construct(
        private readonly Agents $agents,
        private readonly Customers $customers,
        private readonly StoreChoice $stores,
        private readonly AuthenticationDataInterfaceFactory $dataFactory,
        private readonly DeleteAuthenticationDataForUserInterface $deleteData,
        private readonly SaveAuthenticationDataInterface $saveData,
        private readonly SecretRegister $register,
        private readonly Clock $clock
    ) {
    }

    /**
     * @inheritdoc
     */
    public function generate(int $customerId, ?int $storeId = null): IssuedSecretInterface
    {
        $agent = $this->agents->getCaller();
        $customer = $this->customers->getUnlocked($customerId);
        $storeId = (int)$this->stores->choose($customer, $storeId)->getId();
        $data = $this->dataFactory->create(['customerId' => $customerId, 'adminId' => $agent->id]);
        $this->deleteData->execute($agent->id);
        // Taken before the secret is stamped, so that it never lives shorter than we say by more than it has to.
        $issuedAt = $this->clock->now();
        $secret = $this->saveData->execute($data);
        $this->register->remember($secret, $agent->id, $customerId, $storeId);
        return new IssuedSecret($secret, Clock::write($issuedAt + SecretReader::SECONDS), $storeId);
    }
}
