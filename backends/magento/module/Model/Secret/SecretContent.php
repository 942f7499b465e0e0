<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Secret;

/**
 * What a secret says, while it is fresh. `secondsLeft` is null where Magento seals it in a form we cannot read.
 */
final class SecretContent
{
    public function __construct(
        public readonly int $customerId,
        public readonly int $adminId,
        public readonly ?int $secondsLeft
    ) {
    }
}
