<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Api\Data;

/**
 * What is known of a secret. All but `valid` and `reason` are only there for a valid one.
 *
 * @api
 */
interface SecretStateInterface
{
    /**
     * @return bool
     */
    public function isValid(): bool;

    /**
     * A refusal's code, such as secret_expired; null for a valid one.
     *
     * @return string|null
     */
    public function getReason(): ?string;

    /**
     * @return int|null
     */
    public function getCustomerId(): ?int;

    /**
     * @return int|null
     */
    public function getAdminId(): ?int;

    /**
     * The store view that was asked for; null for secrets of the admin's own button.
     *
     * @return int|null
     */
    public function getStoreId(): ?int;

    /**
     * @return int|null
     */
    public function getSecondsLeft(): ?int;
}
