<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\World;

use Magento\Authorization\Model\UserContextInterface;
use Magento\Framework\Authorization\PolicyInterface;
use Magento\User\Model\ResourceModel\User as UserResource;
use Magento\User\Model\UserFactory;

/**
 * Admin users 7 and 8 may log in as customers, 9 may not. 7 calls, by a token of their own.
 */
final class WorldUsers extends UserResource implements UserContextInterface, PolicyInterface
{
    public int $caller = 7;
    public int $callerType = UserContextInterface::USER_TYPE_ADMIN;

    /** @var list<int> */
    public array $existing = [7, 8, 9];

    /** @var list<int> */
    public array $switchedOff = [];

    /** @var list<string> */
    public array $allowed = ['role7', 'role8'];

    public function getUserId()
    {
        return $this->caller;
    }

    public function getUserType()
    {
        return $this->callerType;
    }

    public function isAllowed($roleId, $resourceId, $privilege = null)
    {
        return $resourceId === 'Magento_LoginAsCustomer::login' && in_array($roleId, $this->allowed, true);
    }

    public function load($object, $value, $field = null)
    {
        if ($object instanceof WorldUser && in_array($value, $this->existing, true)) {
            $object->id = $value;
            $object->isActive = !in_array($value, $this->switchedOff, true);
        }
        return $this;
    }

    public function factory(): UserFactory
    {
        return new class extends UserFactory {
            public function create(array $data = [])
            {
                return new WorldUser();
            }
        };
    }
}
