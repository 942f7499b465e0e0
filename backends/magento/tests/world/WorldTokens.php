<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\World;

use Magento\Authorization\Model\UserContextInterface;
use Magento\Integration\Api\Data\UserToken;
use Magento\Integration\Api\Data\UserTokenDataInterface;
use Magento\Integration\Api\Data\UserTokenParametersInterface;
use Magento\Integration\Api\UserTokenIssuerInterface;
use Magento\Integration\Api\UserTokenReaderInterface;
use Magento\Integration\Model\CustomUserContext;

/**
 * Tokens that say whose they are, for an hour.
 */
final class WorldTokens implements UserTokenIssuerInterface, UserTokenReaderInterface
{
    public int $issued = 0;

    public function __construct(private readonly WorldClock $clock)
    {
    }

    public function create(UserContextInterface $userContext, UserTokenParametersInterface $params): string
    {
        $this->issued++;
        return "token of {$userContext->getUserId()} ({$userContext->getUserType()})";
    }

    public function read(string $token): UserToken
    {
        $data = new class ($this->clock->now + 3600) implements UserTokenDataInterface {
            public function __construct(private readonly int $expires)
            {
            }

            public function getExpires(): \DateTimeImmutable
            {
                return new \DateTimeImmutable("@$this->expires");
            }
        };
        return new UserToken(new CustomUserContext(null, null), $data);
    }
}
