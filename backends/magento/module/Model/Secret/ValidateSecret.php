<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Secret;

use ConnectAsCustomer\HeadlessLogin\Api\Data\SecretStateInterface;
use ConnectAsCustomer\HeadlessLogin\Api\ValidateSecretInterface;
use ConnectAsCustomer\HeadlessLogin\Model\Refused;

/**
 * @inheritdoc
 */
class ValidateSecret implements ValidateSecretInterface
{
    public function __construct(private readonly CheckSecret $check)
    {
    }

    /**
     * @inheritdoc
     */
    public function validate(string $secret): SecretStateInterface
    {
        try {
            return new SecretState($this->check->execute($secret));
        } catch (Refused $refused) {
            return new SecretState(null, $refused->reason);
        }
    }
}
