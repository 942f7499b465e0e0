<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Api;

/**
 * Says whether a secret could be exchanged now, without spending it.
 *
 * @api
 */
interface ValidateSecretInterface
{
    /**
     * Every check of the exchange but the spending.
     *
     * @param string $secret
     * @return \ConnectAsCustomer\HeadlessLogin\Api\Data\SecretStateInterface
     */
    public function validate(string $secret): Data\SecretStateInterface;
}
