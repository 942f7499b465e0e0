<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Api;

/**
 * Issues the secret that Magento's own Login as Customer link carries, for programs instead of the admin's button.
 *
 * @api
 */
interface GenerateSecretInterface
{
    /**
     * Ends the agent's earlier impersonation, as the button does, and issues a secret that lives for ten seconds.
     *
     * @param int $customerId Whom the agent wants to be.
     * @param int|null $storeId Store view; has to belong to the customer's website unless accounts are shared globally.
     * @return \ConnectAsCustomer\HeadlessLogin\Api\Data\IssuedSecretInterface
     * @throws \Magento\Framework\Exception\LocalizedException With a code in its parameters.
     */
    public function generate(int $customerId, ?int $storeId = null): Data\IssuedSecretInterface;
}
