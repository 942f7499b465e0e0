<?php

/** Magento's Login as Customer, as far as the module uses it. */

namespace Magento\LoginAsCustomerApi\Api\Data {
    interface AuthenticationDataInterface
    {
        public function getCustomerId(): int;

        public function getAdminId(): int;
    }

    class AuthenticationDataInterfaceFactory
    {
        /**
         * @param array<string, mixed> $data
         * @return AuthenticationDataInterface
         */
        public function create(array $data = [])
        {
            return new class ($data['customerId'], $data['adminId']) implements AuthenticationDataInterface {
                public function __construct(private readonly int $customerId, private readonly int $adminId)
                {
                }

                public function getCustomerId(): int
                {
                    return $this->customerId;
                }

                public function getAdminId(): int
                {
                    return $this->adminId;
                }
            };
        }
    }

    interface IsLoginAsCustomerEnabledForCustomerResultInterface
    {
        public function isEnabled(): bool;

        /** @return string[]|\Magento\Framework\Phrase[] */
        public function getMessages(): array;
    }
}

namespace Magento\LoginAsCustomerApi\Api {
    use Magento\LoginAsCustomerApi\Api\Data\AuthenticationDataInterface;
    use Magento\LoginAsCustomerApi\Api\Data\IsLoginAsCustomerEnabledForCustomerResultInterface;

    interface ConfigInterface
    {
        public function isEnabled(): bool;

        public function isStoreManualChoiceEnabled(): bool;
    }

    interface AuthenticateCustomerBySecretInterface
    {
        public function execute(string $secret): void;
    }

    interface DeleteAuthenticationDataForUserInterface
    {
        public function execute(int $userId): void;
    }

    interface GetAuthenticationDataBySecretInterface
    {
        public function execute(string $secret): AuthenticationDataInterface;
    }

    interface IsLoginAsCustomerEnabledForCustomerInterface
    {
        public function execute(int $customerId): IsLoginAsCustomerEnabledForCustomerResultInterface;
    }

    interface IsLoginAsCustomerSessionActiveInterface
    {
        public function execute(int $customerId, int $userId): bool;
    }

    interface SaveAuthenticationDataInterface
    {
        public function execute(AuthenticationDataInterface $authenticationData): string;
    }
}

namespace Magento\LoginAsCustomerLog\Api\Data {
    interface LogInterface
    {
        public function setUserId(int $userId): void;

        public function setUserName(string $userName): void;

        public function setCustomerId(int $customerId): void;

        public function setCustomerEmail(string $customerEmail): void;
    }

    class LogInterfaceFactory
    {
        /**
         * @param array<string, mixed> $data
         * @return LogInterface
         */
        public function create(array $data = [])
        {
            throw new \LogicException('No shop is there.');
        }
    }
}

namespace Magento\LoginAsCustomerLog\Api {
    interface SaveLogsInterface
    {
        /** @param Data\LogInterface[] $logs */
        public function execute(array $logs): void;
    }
}
