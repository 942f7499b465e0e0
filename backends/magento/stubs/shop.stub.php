<?php

/** Customers, stores and tokens of Magento, as far as the module uses them. */

namespace Magento\Customer\Api\Data {
    interface CustomerInterface
    {
        /** @return int|null */
        public function getId();

        /** @return string */
        public function getEmail();

        /** @return string */
        public function getFirstname();

        /** @return string */
        public function getLastname();

        /** @return int|null */
        public function getStoreId();

        /** @return int|null */
        public function getWebsiteId();
    }
}

namespace Magento\Customer\Api {
    interface CustomerRepositoryInterface
    {
        /**
         * @param int $customerId
         * @return Data\CustomerInterface
         * @throws \Magento\Framework\Exception\NoSuchEntityException
         */
        public function getById($customerId);
    }
}

namespace Magento\Customer\Model {
    interface AuthenticationInterface
    {
        /**
         * @param int $customerId
         * @return bool
         */
        public function isLocked($customerId);
    }
}

namespace Magento\Customer\Model\Config {
    class Share
    {
        /** @return bool */
        public function isGlobalScope()
        {
            return false;
        }
    }
}

namespace Magento\Store\Api\Data {
    interface StoreInterface
    {
        /** @return int */
        public function getId();

        /** @return string */
        public function getCode();

        /** @return string */
        public function getName();

        /** @return int */
        public function getWebsiteId();

        /** @return int */
        public function getIsActive();
    }
}

namespace Magento\Store\Model {
    use Magento\Store\Api\Data\StoreInterface;

    interface ScopeInterface
    {
        public const SCOPE_STORE = 'store';
    }

    interface StoreManagerInterface
    {
        /**
         * @param null|string|bool|int|StoreInterface $storeId
         * @return StoreInterface
         * @throws \Magento\Framework\Exception\NoSuchEntityException
         */
        public function getStore($storeId = null);

        /**
         * @param bool $withDefault
         * @param bool $codeKey
         * @return StoreInterface[]
         */
        public function getStores($withDefault = false, $codeKey = false);

        /** @return StoreInterface|null */
        public function getDefaultStoreView();
    }
}

namespace Magento\Authorization\Model {
    interface UserContextInterface
    {
        public const USER_TYPE_INTEGRATION = 1;
        public const USER_TYPE_ADMIN = 2;
        public const USER_TYPE_CUSTOMER = 3;
        public const USER_TYPE_GUEST = 4;

        /** @return int|null */
        public function getUserId();

        /** @return int|null */
        public function getUserType();
    }
}

namespace Magento\Integration\Model {
    class CustomUserContext implements \Magento\Authorization\Model\UserContextInterface
    {
        public function __construct(private readonly ?int $userId, private readonly ?int $userType)
        {
        }

        /** @return int|null */
        public function getUserId()
        {
            return $this->userId;
        }

        /** @return int|null */
        public function getUserType()
        {
            return $this->userType;
        }
    }
}

namespace Magento\Integration\Api {
    use Magento\Authorization\Model\UserContextInterface;

    interface UserTokenIssuerInterface
    {
        public function create(UserContextInterface $userContext, Data\UserTokenParametersInterface $params): string;
    }

    interface UserTokenReaderInterface
    {
        public function read(string $token): Data\UserToken;
    }
}

namespace Magento\Integration\Api\Data {
    use Magento\Authorization\Model\UserContextInterface;

    interface UserTokenParametersInterface
    {
    }

    class UserTokenParametersInterfaceFactory
    {
        /**
         * @param array<string, mixed> $data
         * @return UserTokenParametersInterface
         */
        public function create(array $data = [])
        {
            return new class implements UserTokenParametersInterface {
            };
        }
    }

    interface UserTokenDataInterface
    {
        public function getExpires(): \DateTimeImmutable;
    }

    class UserToken
    {
        public function __construct(UserContextInterface $context, private readonly UserTokenDataInterface $data)
        {
        }

        public function getData(): UserTokenDataInterface
        {
            return $this->data;
        }
    }
}
