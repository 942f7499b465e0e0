<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Api;

/**
 * Takes a secret back, and the storefront session that came of it.
 *
 * @api
 */
interface DeleteAuthenticationInterface
{
    /**
     * Deletes the agent's authentication data where it is still for the secret's customer. Tokens that were given out
     * stay valid until they expire.
     *
     * @param string $secret As issued, or with - and _ in place of + and /, as an address needs it.
     * @return bool
     * @throws \Magento\Framework\Exception\LocalizedException With a code in its parameters, for a secret nobody knows.
     */
    public function delete(string $secret): bool;
}
