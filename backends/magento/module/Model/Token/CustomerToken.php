<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Token;

/**
 * A customer access token and when it expires, in seconds since 1970 UTC.
 */
final class CustomerToken
{
    public function __construct(public readonly string $token, public readonly int $expiresAt)
    {
    }
}
