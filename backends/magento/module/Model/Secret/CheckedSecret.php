<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Secret;

use ConnectAsCustomer\HeadlessLogin\Model\Access\Agent;
use Magento\Customer\Api\Data\CustomerInterface;

/**
 * A secret that passed every check but single use.
 */
final class CheckedSecret
{
    public function __construct(
        public readonly SecretContent $content,
        public readonly Agent $agent,
        public readonly CustomerInterface $customer,
        public readonly ?int $storeId
    ) {
    }
}
