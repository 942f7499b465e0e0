<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Secret;

/**
 * What the register keeps of a secret; `spentBy` is null while it can still be used.
 */
final class SecretRow
{
    public function __construct(
        public readonly int $adminId,
        public readonly int $customerId,
        public readonly ?int $storeId,
        public readonly ?string $spentBy
    ) {
    }
}
