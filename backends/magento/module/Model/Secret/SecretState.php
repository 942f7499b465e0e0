<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Secret;

use ConnectAsCustomer\HeadlessLogin\Api\Data\SecretStateInterface;

/**
 * @inheritdoc
 */
class SecretState implements SecretStateInterface
{
    public function __construct(
        private readonly ?CheckedSecret $checked = null,
        private readonly ?string $reason = null
    ) {
    }

    /**
     * @inheritdoc
     */
    public function isValid(): bool
    {
        return $this->checked !== null;
    }

    /**
     * @inheritdoc
     */
    public function getReason(): ?string
    {
        return $this->reason;
    }

    /**
     * @inheritdoc
     */
    public function getCustomerId(): ?int
    {
        return $this->checked?->content->customerId;
    }

    /**
     * @inheritdoc
     */
    public function getAdminId(): ?int
    {
        return $this->checked?->content->adminId;
    }

    /**
     * @inheritdoc
     */
    public function getStoreId(): ?int
    {
        return $this->checked?->storeId;
    }

    /**
     * @inheritdoc
     */
    public function getSecondsLeft(): ?int
    {
        return $this->checked?->content->secondsLeft;
    }
}
