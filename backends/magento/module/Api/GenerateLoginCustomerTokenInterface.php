<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Api;

/**
 * Exchanges a secret for a customer access token. Interface and method are named as in magento/magento2 pull request
 * 40310, so that a shop can move to Magento's own when it comes.
 *
 * @api
 */
interface GenerateLoginCustomerTokenInterface
{
    /**
     * Spends the secret and returns a normal customer access token.
     *
     * @param string $secret
     * @return string
     * @throws \Magento\Framework\Exception\LocalizedException With a code in its parameters.
     */
    public function createCustomerAccessToken(string $secret): string;
}
