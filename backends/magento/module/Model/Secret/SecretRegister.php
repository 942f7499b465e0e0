<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Secret;

use ConnectAsCustomer\HeadlessLogin\Model\Clock;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\DB\Adapter\DuplicateException;

/**
 * Makes secrets single use, and remembers the store view that one was issued for. Keeps digests only.
 */
class SecretRegister
{
    public const TABLE = 'connectascustomer_secret';
    public const BY_DELETE = 'delete';
    public const BY_EXCHANGE = 'exchange';
    public const BY_STOREFRONT = 'storefront';

    public function __construct(private readonly ResourceConnection $resource, private readonly Clock $clock)
    {
    }

    public function remember(string $secret, int $adminId, int $customerId, int $storeId): void
    {
        $this->insert($secret, $adminId, $customerId, ['store_id' => $storeId]);
    }

    public function find(string $secret): ?SecretRow
    {
        $connection = $this->resource->getConnection();
        $table = $connection->quoteIdentifier($this->resource->getTableName(self::TABLE));
        $row = $connection->fetchRow(
            "SELECT admin_id, customer_id, store_id, spent_by FROM $table WHERE secret_hash = :hash",
            ['hash' => SecretKey::of($secret)]
        );
        return !is_array($row) ? null : new SecretRow(
            (int)$row['admin_id'],
            (int)$row['customer_id'],
            $row['store_id'] === null ? null : (int)$row['store_id'],
            $row['spent_by']
        );
    }

    /**
     * True for one caller only, however many ask at once.
     *
     * @param string $by One of the BY_ constants.
     */
    public function spend(string $secret, int $adminId, int $customerId, string $by): bool
    {
        $spent = ['spent_at' => $this->clock->now(), 'spent_by' => $by];
        try {
            $this->insert($secret, $adminId, $customerId, $spent);
            return true;
        } catch (DuplicateException) {
            return $this->resource->getConnection()->update(
                $this->resource->getTableName(self::TABLE),
                $spent,
                ['secret_hash = ?' => SecretKey::of($secret), 'spent_at IS NULL']
            ) === 1;
        }
    }

    /** @param array<string, int|string> $more */
    private function insert(string $secret, int $adminId, int $customerId, array $more): void
    {
        $this->resource->getConnection()->insert($this->resource->getTableName(self::TABLE), $more + [
            'secret_hash' => SecretKey::of($secret),
            'admin_id' => $adminId,
            'customer_id' => $customerId,
            'created_at' => $this->clock->now(),
        ]);
    }
}
