<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Plugin;

use ConnectAsCustomer\HeadlessLogin\Model\Refused;
use ConnectAsCustomer\HeadlessLogin\Model\Secret\SecretReader;
use ConnectAsCustomer\HeadlessLogin\Model\Secret\SecretRegister;
use Magento\Framework\Exception\LocalizedException;
use Magento\LoginAsCustomerApi\Api\AuthenticateCustomerBySecretInterface;

/**
 * One secret opens either the storefront or a token, not both. How often the storefront takes it stays Magento's
 * matter.
 */
class SpendAtStorefrontLogin
{
    public function __construct(private readonly SecretRegister $register, private readonly SecretReader $reader)
    {
    }

    /**
     * Refuses what was exchanged or deleted, in Magento's own words.
     *
     * @throws LocalizedException
     */
    public function beforeExecute(AuthenticateCustomerBySecretInterface $subject, string $secret): void
    {
        try {
            $content = $this->reader->read($secret);
        } catch (Refused) {
            return;
        }
        $by = SecretRegister::BY_STOREFRONT;
        $isFirst = $this->register->spend($secret, $content->adminId, $content->customerId, $by);
        if (!$isFirst && $this->register->find($secret)?->spentBy !== $by) {
            throw new LocalizedException(__('Login was not successful.'));
        }
    }
}
