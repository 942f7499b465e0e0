<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Handle;

/**
 * What a handle stands for: an agent, a customer and a store view, for one landing origin.
 */
final class Handle
{
    public function __construct(
        public readonly int $adminId,
        public readonly int $customerId,
        public readonly int $storeId,
        public readonly string $origin
    ) {
    }
}
