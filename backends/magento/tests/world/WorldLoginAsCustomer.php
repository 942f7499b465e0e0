<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\World;

use Magento\Framework\Encryption\EncryptorInterface;
use Magento\LoginAsCustomerApi\Api\ConfigInterface;
use Magento\LoginAsCustomerApi\Api\Data\AuthenticationDataInterface;
use Magento\LoginAsCustomerApi\Api\Data\AuthenticationDataInterfaceFactory;
use Magento\LoginAsCustomerApi\Api\DeleteAuthenticationDataForUserInterface;
use Magento\LoginAsCustomerApi\Api\GetAuthenticationDataBySecretInterface;
use Magento\LoginAsCustomerApi\Api\IsLoginAsCustomerSessionActiveInterface;
use Magento\LoginAsCustomerApi\Api\SaveAuthenticationDataInterface;

/**
 * Magento's own Login as Customer: secrets of ten seconds, sealed as base64. Pressing the button ends the agent's
 * earlier impersonation; saving one does not, that is the caller's part.
 */
final class WorldLoginAsCustomer implements ConfigInterface, EncryptorInterface
{
    public bool $isEnabled = true;
    public bool $isManual = false;

    /** @var array<int, list<int>> Customers by agent: the rows of Magento's `login_as_customer`. */
    public array $sessions = [];

    public function __construct(private readonly WorldClock $clock)
    {
    }

    public function isEnabled(): bool
    {
        return $this->isEnabled;
    }

    public function isStoreManualChoiceEnabled(): bool
    {
        return $this->isManual;
    }

    public function decrypt($data)
    {
        $parts = explode(':', $data);
        return substr((string)base64_decode((string)end($parts)), 12);
    }

    /** A secret as the admin's button issues it. */
    public function press(int $adminId, int $customerId): string
    {
        unset($this->sessions[$adminId]);
        return $this->save($adminId, $customerId);
    }

    public function save(int $adminId, int $customerId): string
    {
        $this->sessions[$adminId][] = $customerId;
        $content = ['admin_id' => $adminId, 'customer_id' => $customerId, 'time_stamp' => $this->clock->now];
        return '0:3:' . base64_encode(random_bytes(12) . json_encode($content));
    }

    public function getData(): GetAuthenticationDataBySecretInterface
    {
        return new class ($this, $this->clock) implements GetAuthenticationDataBySecretInterface {
            public function __construct(
                private readonly WorldLoginAsCustomer $magento,
                private readonly WorldClock $clock
            ) {
            }

            public function execute(string $secret): AuthenticationDataInterface
            {
                $content = json_decode($this->magento->decrypt($secret), true, 512, JSON_THROW_ON_ERROR);
                if ($this->clock->now - $content['time_stamp'] >= 10) {
                    throw new \RuntimeException('Fail to get authentication data.');
                }
                $ids = ['customerId' => $content['customer_id'], 'adminId' => $content['admin_id']];
                return (new AuthenticationDataInterfaceFactory())->create($ids);
            }
        };
    }

    public function saveData(): SaveAuthenticationDataInterface
    {
        return new class ($this) implements SaveAuthenticationDataInterface {
            public function __construct(private readonly WorldLoginAsCustomer $magento)
            {
            }

            public function execute(AuthenticationDataInterface $authenticationData): string
            {
                return $this->magento->save($authenticationData->getAdminId(), $authenticationData->getCustomerId());
            }
        };
    }

    public function deleteData(): DeleteAuthenticationDataForUserInterface
    {
        return new class ($this) implements DeleteAuthenticationDataForUserInterface {
            public function __construct(private readonly WorldLoginAsCustomer $magento)
            {
            }

            public function execute(int $userId): void
            {
                unset($this->magento->sessions[$userId]);
            }
        };
    }

    public function isActive(): IsLoginAsCustomerSessionActiveInterface
    {
        return new class ($this) implements IsLoginAsCustomerSessionActiveInterface {
            public function __construct(private readonly WorldLoginAsCustomer $magento)
            {
            }

            public function execute(int $customerId, int $userId): bool
            {
                return in_array($customerId, $this->magento->sessions[$userId] ?? [], true);
            }
        };
    }
}
