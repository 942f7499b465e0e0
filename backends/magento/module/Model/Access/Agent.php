<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Access;

/**
 * An admin user who may log in as a customer.
 */
final class Agent
{
    public function __construct(
        public readonly int $id,
        public readonly string $userName,
        public readonly string $name
    ) {
    }
}
