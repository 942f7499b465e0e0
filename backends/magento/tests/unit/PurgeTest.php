<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\Unit;

use ConnectAsCustomer\HeadlessLogin\Cron\Purge;
use ConnectAsCustomer\HeadlessLogin\Tests\World\WorldTest;

final class PurgeTest extends WorldTest
{
    public function testForgetsWhatNothingDependsOn(): void
    {
        $this->world->stores->landings = [1 => 'https://pwa.example/'];
        $this->world->generate()->generate(1);
        $this->world->offer()->execute(7, 1, null);
        self::assertSame([1, 1, 1], $this->countAfter(3600));
        self::assertSame([1, 1, 0], $this->countAfter(1));
        self::assertSame([1, 0, 0], $this->countAfter(60));
        self::assertSame([0, 0, 0], $this->countAfter(86400));
    }

    public function testASpentSecretIsKeptWhileMagentoWouldTakeIt(): void
    {
        $secret = $this->world->magento->press(7, 1);
        $this->world->exchange()->createCustomerAccessToken($secret);
        $this->countAfter(9);
        self::assertSame('secret_spent', self::refusalOf(
            fn () => $this->world->exchange()->createCustomerAccessToken($secret)
        ));
    }

    /** @return list<int> Secrets, handles and attempts. */
    private function countAfter(int $seconds): array
    {
        $this->world->clock->now += $seconds;
        (new Purge($this->world->database, $this->world->clock))->execute();
        return array_map(
            fn (string $table): int => $this->world->database->count("connectascustomer_$table"),
            ['secret', 'handle', 'attempt']
        );
    }
}
