<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Handle;

use ConnectAsCustomer\HeadlessLogin\Model\Access\Agents;
use ConnectAsCustomer\HeadlessLogin\Model\Access\Customers;
use ConnectAsCustomer\HeadlessLogin\Model\Access\StoreChoice;
use ConnectAsCustomer\HeadlessLogin\Model\Clock;
use ConnectAsCustomer\HeadlessLogin\Model\Landing\Landings;
use ConnectAsCustomer\HeadlessLogin\Model\RateLimit;
use ConnectAsCustomer\HeadlessLogin\Model\Refused;
use ConnectAsCustomer\HeadlessLogin\Model\Token\EnterCustomer;

/**
 * Gives the landing page a customer token for a handle, once. Consent, lock, rights and store are checked again after
 * the handle is spent: what was refused cannot be tried again.
 */
class RedeemHandle
{
    /** Failures of one address in ten minutes. */
    private const MOST = 10;
    private const MINUTES = 10;

    public function __construct(
        private readonly HandleRegister $register,
        private readonly RateLimit $limit,
        private readonly Landings $landings,
        private readonly Agents $agents,
        private readonly Customers $customers,
        private readonly StoreChoice $stores,
        private readonly EnterCustomer $enter
    ) {
    }

    /**
     * @param string $address Of the socket's other end.
     * @return array{token: string, tokenType: string, expiresAt: string, store: array{code: string, name: string},
     *     customer: array{name: string}, agent: array{name: string}}
     * @throws Refused Whose reason is for the log, not for the visitor.
     */
    public function execute(string $text, string $origin, string $address): array
    {
        $attempt = $this->limit->attempt('redeem ' . self::shorten($address), self::MOST, self::MINUTES * 60);
        if ($attempt === null) {
            throw new Refused(Refused::RATE_LIMITED, __('Too many requests. Please wait a minute.'));
        }
        $handle = preg_match('/^[\w-]{43}$/D', $text) === 1 ? $this->register->spend($text, $origin) : null;
        if ($handle === null) {
            throw new Refused(Refused::HANDLE_INVALID, __('This link is invalid or has expired.'));
        }
        $agent = $this->agents->get($handle->adminId);
        $customer = $this->customers->getUnlocked($handle->customerId);
        $store = $this->stores->check($customer, $handle->storeId);
        if ($this->landings->find($handle->storeId)?->origin !== $origin) {
            throw new Refused(Refused::HANDLE_INVALID, __('This link is invalid or has expired.'));
        }
        $token = $this->enter->execute($customer, $agent);
        $this->limit->forgive($attempt);
        return [
            'token' => $token->token,
            'tokenType' => 'Bearer',
            'expiresAt' => Clock::write($token->expiresAt),
            'store' => ['code' => (string)$store->getCode(), 'name' => (string)$store->getName()],
            'customer' => ['name' => trim($customer->getFirstname() . ' ' . $customer->getLastname())],
            'agent' => ['name' => $agent->name],
        ];
    }

    /** A network of IPv6 belongs to one caller, who has 2^64 addresses in it. */
    private static function shorten(string $address): string
    {
        $bytes = filter_var($address, FILTER_VALIDATE_IP, FILTER_FLAG_IPV6) ? inet_pton($address) : false;
        return $bytes === false ? $address : bin2hex(substr($bytes, 0, 8));
    }
}
