<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Secret;

use ConnectAsCustomer\HeadlessLogin\Api\Data\IssuedSecretInterface;

/**
 * @inheritdoc
 */
class IssuedSecret implements IssuedSecretInterface
{
    public function __construct(
        private readonly string $secret,
        private readonly string $expiresAt,
        private readonly int $storeId
    ) {
    }

    /**
     * @inheritdoc
     */
    public function getSecret(): string
    {
        return $this->secret;
    }

    /**
     * @inheritdoc
     */
    public function getExpiresAt(): string
    {
        return $this->expiresAt;
    }

    /**
     * @inheritdoc
     */
    public function getStoreId(): int
    {
        return $this->storeId;
    }
}
