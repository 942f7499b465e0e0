<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model;

use Magento\Framework\App\ResourceConnection;

/**
 * Counts attempts of one kind by one caller. Each is written down before it is counted, so that attempts at the same
 * moment see each other: too many at once are all refused, and never one too few.
 */
class RateLimit
{
    public const TABLE = 'connectascustomer_attempt';

    public function __construct(private readonly ResourceConnection $resource, private readonly Clock $clock)
    {
    }

    /**
     * Writes down an attempt; null when there are more than `most` within `seconds`.
     *
     * @return string|null What `forgive` takes.
     */
    public function attempt(string $who, int $most, int $seconds): ?string
    {
        $connection = $this->resource->getConnection();
        $table = $this->resource->getTableName(self::TABLE);
        $id = bin2hex(random_bytes(16));
        $bucket = hash('sha256', $who);
        $now = $this->clock->now();
        $connection->insert($table, ['attempt_id' => $id, 'bucket' => $bucket, 'made_at' => $now]);
        $count = (int)$connection->fetchOne(
            'SELECT COUNT(*) FROM ' . $connection->quoteIdentifier($table)
            . ' WHERE bucket = :bucket AND made_at > :since',
            ['bucket' => $bucket, 'since' => $now - $seconds]
        );
        if ($count <= $most) {
            return $id;
        }
        // What is refused does not count, or a caller who goes on trying would never get in again.
        $this->forgive($id);
        return null;
    }

    /** Takes an attempt back that succeeded. */
    public function forgive(string $id): void
    {
        $this->resource->getConnection()->delete(
            $this->resource->getTableName(self::TABLE),
            ['attempt_id = ?' => $id]
        );
    }
}
