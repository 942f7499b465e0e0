<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Token;

use ConnectAsCustomer\HeadlessLogin\Model\Access\Agent;
use Magento\Authorization\Model\UserContextInterface;
use Magento\Customer\Api\Data\CustomerInterface;
use Magento\Integration\Api\Data\UserTokenParametersInterfaceFactory;
use Magento\Integration\Api\UserTokenIssuerInterface;
use Magento\Integration\Api\UserTokenReaderInterface;
use Magento\Integration\Model\CustomUserContext;
use Magento\LoginAsCustomerLog\Api\Data\LogInterfaceFactory;
use Magento\LoginAsCustomerLog\Api\SaveLogsInterface;

/**
 * Writes Magento's Login as Customer log, then issues a normal customer token. Without the log there is no token.
 */
class EnterCustomer
{
    public function __construct(
        private readonly UserTokenIssuerInterface $issuer,
        private readonly UserTokenReaderInterface $reader,
        private readonly UserTokenParametersInterfaceFactory $parameters,
        private readonly LogInterfaceFactory $logs,
        private readonly SaveLogsInterface $saveLogs
    ) {
    }

    public function execute(CustomerInterface $customer, Agent $agent): CustomerToken
    {
        $log = $this->logs->create();
        $log->setCustomerId((int)$customer->getId());
        $log->setCustomerEmail((string)$customer->getEmail());
        $log->setUserId($agent->id);
        $log->setUserName($agent->userName);
        $this->saveLogs->execute([$log]);
        $token = $this->issuer->create(
            new CustomUserContext((int)$customer->getId(), UserContextInterface::USER_TYPE_CUSTOMER),
            $this->parameters->create()
        );
        return new CustomerToken($token, $this->reader->read($token)->getData()->getExpires()->getTimestamp());
    }
}
