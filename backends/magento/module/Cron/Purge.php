<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Cron;

use ConnectAsCustomer\HeadlessLogin\Model\Clock;
use ConnectAsCustomer\HeadlessLogin\Model\Handle\HandleRegister;
use ConnectAsCustomer\HeadlessLogin\Model\RateLimit;
use ConnectAsCustomer\HeadlessLogin\Model\Secret\SecretRegister;
use Magento\Framework\App\ResourceConnection;

/**
 * Forgets what nothing can depend on any more, hourly.
 */
class Purge
{
    /** Secrets stay a day, so that one can be deleted after the storefront has taken it; the rest stays an hour. */
    private const SECONDS = [
        [SecretRegister::TABLE, 'created_at < ?', 86400],
        [HandleRegister::TABLE, 'expires_at < ?', 3600],
        [RateLimit::TABLE, 'made_at < ?', 3600],
    ];

    public function __construct(private readonly ResourceConnection $resource, private readonly Clock $clock)
    {
    }

    public function execute(): void
    {
        foreach (self::SECONDS as [$table, $condition, $seconds]) {
            $this->resource->getConnection()->delete(
                $this->resource->getTableName($table),
                [$condition => $this->clock->now() - $seconds]
            );
        }
    }
}
