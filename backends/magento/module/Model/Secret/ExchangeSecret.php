<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Secret;

use ConnectAsCustomer\HeadlessLogin\Api\GenerateLoginCustomerTokenInterface;
use ConnectAsCustomer\HeadlessLogin\Model\Refused;
use ConnectAsCustomer\HeadlessLogin\Model\Token\EnterCustomer;

/**
 * @inheritdoc
 */
class ExchangeSecret implements GenerateLoginCustomerTokenInterface
{
    public function __construct(
        private readonly CheckSecret $check,
        private readonly SecretRegister $register,
        private readonly EnterCustomer $enter
    ) {
    }

    /**
     * @inheritdoc
     */
    public function createCustomerAccessToken(string $secret): string
    {
        $checked = $this->check->execute($secret);
        $content = $checked->content;
        $by = SecretRegister::BY_EXCHANGE;
        if (!$this->register->spend($secret, $content->adminId, $content->customerId, $by)) {
            throw Refused::secret(Refused::SECRET_SPENT);
        }
        return $this->enter->execute($checked->customer, $checked->agent)->token;
    }
}
