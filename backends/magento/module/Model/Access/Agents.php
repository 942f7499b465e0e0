<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Access;

use ConnectAsCustomer\HeadlessLogin\Model\Refused;
use Magento\Authorization\Model\UserContextInterface;
use Magento\Framework\Authorization\PolicyInterface;
use Magento\User\Model\ResourceModel\User as UserResource;
use Magento\User\Model\UserFactory;

/**
 * Who acts, and whether they still may: an account can be switched off, or lose the right, after a secret was issued.
 */
class Agents
{
    public const RIGHT = 'Magento_LoginAsCustomer::login';

    public function __construct(
        private readonly UserContextInterface $context,
        private readonly UserFactory $users,
        private readonly UserResource $resource,
        private readonly PolicyInterface $policy
    ) {
    }

    /**
     * The admin user whose token this REST call carries.
     *
     * @throws Refused
     */
    public function getCaller(): Agent
    {
        if ((int)$this->context->getUserType() !== UserContextInterface::USER_TYPE_ADMIN) {
            throw new Refused(Refused::ADMIN_REQUIRED, __(
                'Login as Customer is logged under an administrator, and this token belongs to none. '
                . 'Send the token of an admin user (POST /V1/integration/admin/token).'
            ));
        }
        return $this->get((int)$this->context->getUserId());
    }

    /** @throws Refused */
    public function get(int $adminId): Agent
    {
        $user = $this->users->create();
        $this->resource->load($user, $adminId);
        $role = $user->getId() && $user->getIsActive() ? $user->getAclRole() : null;
        if ($role === null || !$this->policy->isAllowed($role, self::RIGHT)) {
            throw new Refused(Refused::NOT_ALLOWED, __('This admin user may not log in as a customer.'));
        }
        $name = trim($user->getFirstName() . ' ' . $user->getLastName());
        return new Agent($adminId, (string)$user->getUserName(), $name);
    }
}
