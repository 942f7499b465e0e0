<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Secret;

use ConnectAsCustomer\HeadlessLogin\Model\Clock;
use ConnectAsCustomer\HeadlessLogin\Model\Refused;
use Magento\Framework\Encryption\EncryptorInterface;
use Magento\LoginAsCustomerApi\Api\GetAuthenticationDataBySecretInterface;

/**
 * Opens a secret. Magento alone decides whether it counts; the time in it is read only to say why not, or for how long.
 */
class SecretReader
{
    /** How long Magento 2.4.4 to 2.4.7 lets a secret live: a constant there, private and without a setting. */
    public const SECONDS = 10;

    private const LONGEST = 2048;

    public function __construct(
        private readonly GetAuthenticationDataBySecretInterface $getData,
        private readonly EncryptorInterface $encryptor,
        private readonly Clock $clock
    ) {
    }

    /** @throws Refused */
    public function read(string $secret): SecretContent
    {
        if ($secret === '' || strlen($secret) > self::LONGEST) {
            throw Refused::secret(Refused::SECRET_INVALID);
        }
        $left = $this->countSecondsLeft($secret);
        try {
            $data = $this->getData->execute($secret);
        } catch (\Throwable) {
            // Magento meets what is no secret with errors of many kinds.
            throw Refused::secret($left === null ? Refused::SECRET_INVALID : Refused::SECRET_EXPIRED);
        }
        return new SecretContent($data->getCustomerId(), $data->getAdminId(), $left);
    }

    private function countSecondsLeft(string $secret): ?int
    {
        try {
            $content = json_decode($this->encryptor->decrypt($secret), true);
        } catch (\Throwable) {
            return null;
        }
        $issuedAt = is_array($content) ? $content['time_stamp'] ?? null : null;
        return is_int($issuedAt) ? max(0, $issuedAt + self::SECONDS - $this->clock->now()) : null;
    }
}
