<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Handle;

use ConnectAsCustomer\HeadlessLogin\Model\Clock;
use Magento\Framework\App\ResourceConnection;

/**
 * Handles that were issued: 256 random bits each, of which only the digest is kept.
 */
class HandleRegister
{
    public const TABLE = 'connectascustomer_handle';

    /** How long a handle lives. */
    public const SECONDS = 60;

    public function __construct(private readonly ResourceConnection $resource, private readonly Clock $clock)
    {
    }

    /** Issues a handle: 43 characters of base64url. */
    public function issue(Handle $handle): string
    {
        $text = rtrim(strtr(base64_encode(random_bytes(32)), '+/', '-_'), '=');
        $this->resource->getConnection()->insert($this->resource->getTableName(self::TABLE), [
            'handle_hash' => hash('sha256', $text),
            'admin_id' => $handle->adminId,
            'customer_id' => $handle->customerId,
            'store_id' => $handle->storeId,
            'origin' => $handle->origin,
            'expires_at' => $this->clock->now() + self::SECONDS,
        ]);
        return $text;
    }

    /** Hands a handle out once, to its own origin. Another origin learns nothing and spends nothing. */
    public function spend(string $text, string $origin): ?Handle
    {
        $now = $this->clock->now();
        $hash = hash('sha256', $text);
        $connection = $this->resource->getConnection();
        $isSpent = $connection->update(
            $this->resource->getTableName(self::TABLE),
            ['spent_at' => $now],
            ['handle_hash = ?' => $hash, 'origin = ?' => $origin, 'expires_at > ?' => $now, 'spent_at IS NULL']
        ) === 1;
        if (!$isSpent) {
            return null;
        }
        $table = $connection->quoteIdentifier($this->resource->getTableName(self::TABLE));
        $row = $connection->fetchRow("SELECT * FROM $table WHERE handle_hash = :hash", ['hash' => $hash]);
        return !is_array($row) ? null : new Handle(
            (int)$row['admin_id'],
            (int)$row['customer_id'],
            (int)$row['store_id'],
            (string)$row['origin']
        );
    }
}
