<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\Unit\Handle;

use ConnectAsCustomer\HeadlessLogin\Tests\World\WorldTest;

final class OfferHandleTest extends WorldTest
{
    public function testAStoreWithoutALandingIsNotHeadless(): void
    {
        $this->world->stores->landings = [2 => 'https://pwa.example/connect'];
        self::assertSame(['headless' => false], $this->world->offer()->execute(7, 1, null));
        self::assertSame(0, $this->world->database->count('connectascustomer_handle'));
    }

    public function testALandingThatCannotBeUsedIsNone(): void
    {
        $this->world->stores->landings = [1 => 'http://pwa.example/connect'];
        self::assertSame(['headless' => false], $this->world->offer()->execute(7, 1, null));
    }

    public function testAHeadlessStoreGetsAHandleInTheFragment(): void
    {
        $this->world->stores->landings = [1 => 'https://pwa.example/connect?a=1'];
        $offer = $this->world->offer()->execute(7, 1, null);
        self::assertTrue($offer['headless']);
        self::assertMatchesRegularExpression(
            '~^https://pwa\.example/connect\?a=1#connect_handle=[A-Za-z0-9_-]{43}$~D',
            $offer['url']
        );
        self::assertSame(['code' => 'default', 'name' => 'Store default'], $offer['store']);
        self::assertSame(gmdate('Y-m-d\TH:i:s\Z', $this->world->clock->now + 60), $offer['expiresAt']);
        $handle = substr($offer['url'], -43);
        $kept = $this->world->database->dump('connectascustomer_handle');
        self::assertStringContainsString(hash('sha256', $handle), $kept);
        self::assertStringNotContainsString($handle, $kept);
    }

    public function testEveryHandleIsAnother(): void
    {
        $this->world->stores->landings = [1 => 'https://pwa.example/'];
        $urls = array_map(fn (): string => $this->world->offer()->execute(7, 1, null)['url'] ?? '', range(1, 5));
        self::assertCount(5, array_unique($urls));
    }

    public function testALockIsAWarningForMagentosStorefrontAndARefusalForAToken(): void
    {
        self::assertSame(
            ['headless' => false, 'warning' => 'customer_locked'],
            $this->world->offer()->execute(7, 3, null)
        );
        $this->world->stores->landings = [1 => 'https://pwa.example/'];
        self::assertSame('customer_locked', self::refusalOf(fn () => $this->world->offer()->execute(7, 3, null)));
    }

    /** @dataProvider provideRefusals */
    public function testRefuses(string $code, callable $change, int $adminId, int $customerId): void
    {
        $this->world->stores->landings = [1 => 'https://pwa.example/'];
        $change($this->world);
        $offer = $this->world->offer();
        self::assertSame($code, self::refusalOf(fn () => $offer->execute($adminId, $customerId, null)));
        self::assertSame(0, $this->world->database->count('connectascustomer_handle'));
    }

    /** @return array<string, array{string, callable, int, int}> */
    public function provideRefusals(): array
    {
        $nothing = static fn () => null;
        return [
            'no right' => ['not_allowed', $nothing, 9, 1],
            'no admin' => ['not_allowed', $nothing, 0, 1],
            'no consent' => ['assistance_disabled', $nothing, 7, 2],
            'nobody' => ['customer_unknown', $nothing, 7, 99],
            'feature off' => ['disabled', static fn ($world) => $world->magento->isEnabled = false, 7, 1],
            'no store chosen' => ['store_required', static fn ($world) => $world->magento->isManual = true, 7, 1],
        ];
    }

    public function testThirtyAMinuteForEachAgent(): void
    {
        $this->world->stores->landings = [1 => 'https://pwa.example/'];
        for ($i = 0; $i < 30; $i++) {
            $this->world->offer()->execute(7, 1, null);
        }
        self::assertSame('rate_limited', self::refusalOf(fn () => $this->world->offer()->execute(7, 1, null)));
        self::assertTrue($this->world->offer()->execute(8, 1, null)['headless']);
        $this->world->clock->now += 60;
        self::assertTrue($this->world->offer()->execute(7, 1, null)['headless']);
    }
}
