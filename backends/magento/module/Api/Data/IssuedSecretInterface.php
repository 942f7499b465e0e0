<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Api\Data;

/**
 * A secret that was just issued.
 *
 * @api
 */
interface IssuedSecretInterface
{
    /**
     * @return string
     */
    public function getSecret(): string;

    /**
     * When it stops working, ISO 8601 in UTC.
     *
     * @return string
     */
    public function getExpiresAt(): string;

    /**
     * @return int
     */
    public function getStoreId(): int;
}
