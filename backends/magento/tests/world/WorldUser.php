<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\World;

use Magento\User\Model\User;

final class WorldUser extends User
{
    public int $id = 0;
    public bool $isActive = true;

    public function getId()
    {
        return $this->id ?: null;
    }

    public function getIsActive()
    {
        return $this->isActive;
    }

    public function getAclRole()
    {
        return "role$this->id";
    }

    public function getUserName()
    {
        return "user$this->id";
    }

    public function getFirstName()
    {
        return 'Ada';
    }

    public function getLastName()
    {
        return "Agent $this->id";
    }
}
