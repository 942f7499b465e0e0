<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\Unit\Handle;

use ConnectAsCustomer\HeadlessLogin\Tests\World\WorldTest;

final class RedeemHandleTest extends WorldTest
{
    private const ORIGIN = 'https://pwa.example';

    protected function setUp(): void
    {
        parent::setUp();
        $this->world->stores->landings = [1 => self::ORIGIN . '/connect', 3 => 'https://other.example/'];
    }

    public function testGivesATokenAndSaysForWhom(): void
    {
        self::assertSame([
            'token' => 'token of 1 (3)',
            'tokenType' => 'Bearer',
            'expiresAt' => gmdate('Y-m-d\TH:i:s\Z', $this->world->clock->now + 3600),
            'store' => ['code' => 'default', 'name' => 'Store default'],
            'customer' => ['name' => 'Jane No. 1'],
            'agent' => ['name' => 'Ada Agent 7'],
        ], $this->redeem($this->offer()));
        self::assertSame([7, 1], [$this->world->log->rows[0]['user_id'], $this->world->log->rows[0]['customer_id']]);
    }

    public function testEntersTheStoreThatWasChosen(): void
    {
        $this->world->stores->landings[2] = self::ORIGIN . '/de';
        $this->world->magento->isManual = true;
        $handle = substr($this->world->offer()->execute(7, 1, 2)['url'] ?? '', -43);
        self::assertSame('de', $this->redeem($handle)['store']['code']);
    }

    public function testWorksOnce(): void
    {
        $handle = $this->offer();
        $this->redeem($handle);
        self::assertSame('handle_invalid', $this->refusal($handle));
        self::assertSame(1, $this->world->tokens->issued);
    }

    public function testLivesForAMinute(): void
    {
        $handle = $this->offer();
        $this->world->clock->now += 60;
        self::assertSame('handle_invalid', $this->refusal($handle));
    }

    public function testAnotherOriginLearnsNothingAndSpendsNothing(): void
    {
        $handle = $this->offer();
        self::assertSame('handle_invalid', $this->refusal($handle, 'https://other.example'));
        self::assertSame('token of 1 (3)', $this->redeem($handle)['token']);
    }

    public function testALandingThatMovedSinceGetsNothing(): void
    {
        $handle = $this->offer();
        $this->world->stores->landings[1] = 'https://new.example/';
        self::assertSame('handle_invalid', $this->refusal($handle));
    }

    /** @dataProvider provideChanges */
    public function testChecksAgain(string $code, callable $change): void
    {
        $handle = $this->offer();
        $change($this->world);
        self::assertSame($code, $this->refusal($handle));
        self::assertSame([0, []], [$this->world->tokens->issued, $this->world->log->rows]);
    }

    /** @return array<string, array{string, callable}> */
    public function provideChanges(): array
    {
        return [
            'feature off' => ['disabled', static fn ($world) => $world->magento->isEnabled = false],
            'consent taken back' => ['assistance_disabled', static fn ($world) => $world->customers->assisted = []],
            'customer locked' => ['customer_locked', static fn ($world) => $world->customers->locked = [1]],
            'agent switched off' => ['not_allowed', static fn ($world) => $world->users->switchedOff = [7]],
            'right taken away' => ['not_allowed', static fn ($world) => $world->users->allowed = []],
            'store closed' => ['store_foreign', static fn ($world) => $world->stores->stores[1]->isActive = false],
        ];
    }

    public function testWhatWasRefusedCannotBeTriedAgain(): void
    {
        $handle = $this->offer();
        $this->world->customers->locked = [1];
        self::assertSame('customer_locked', $this->refusal($handle));
        $this->world->customers->locked = [];
        self::assertSame('handle_invalid', $this->refusal($handle));
    }

    /** @dataProvider provideNoHandles */
    public function testRefusesWhatIsNoHandle(string $text): void
    {
        self::assertSame('handle_invalid', $this->refusal($text));
    }

    /** @return list<array{string}> */
    public function provideNoHandles(): array
    {
        return [[''], [str_repeat('a', 43)], [str_repeat('a', 44)], [str_repeat('a', 43) . "\n"], ["' OR 1=1 -- "]];
    }

    public function testTenFailuresOfAnAddressCloseItForTenMinutes(): void
    {
        $this->fail10Times('198.51.100.7');
        $handle = $this->offer();
        self::assertSame('rate_limited', $this->refusal($handle, self::ORIGIN, '198.51.100.7'));
        self::assertSame('token of 1 (3)', $this->redeem($handle, self::ORIGIN, '198.51.100.8')['token']);
        $this->world->clock->now += 600;
        $handle = $this->offer();
        self::assertSame('token of 1 (3)', $this->redeem($handle, self::ORIGIN, '198.51.100.7')['token']);
    }

    public function testWhoIsRefusedForTryingTooOftenIsNotHeldLonger(): void
    {
        $this->fail10Times('198.51.100.7');
        $this->world->clock->now += 599;
        for ($i = 0; $i < 10; $i++) {
            self::assertSame('rate_limited', $this->refusal('x', self::ORIGIN, '198.51.100.7'));
        }
        $this->world->clock->now += 1;
        self::assertSame('handle_invalid', $this->refusal('x', self::ORIGIN, '198.51.100.7'));
    }

    public function testANetworkOfIpv6IsOneCaller(): void
    {
        $this->fail10Times('2001:db8:1:2::1');
        self::assertSame('rate_limited', $this->refusal('x', self::ORIGIN, '2001:db8:1:2:ffff::9'));
        self::assertSame('handle_invalid', $this->refusal('x', self::ORIGIN, '2001:db8:1:3::1'));
    }

    public function testSuccessesAreNotCounted(): void
    {
        for ($i = 0; $i < 25; $i++) {
            $this->redeem($this->offer());
        }
        self::assertSame(25, $this->world->tokens->issued);
    }

    private function offer(): string
    {
        return substr($this->world->offer()->execute(7, 1, null)['url'] ?? '', -43);
    }

    /** @return array<string, mixed> */
    private function redeem(string $handle, string $origin = self::ORIGIN, string $address = '192.0.2.1'): array
    {
        return $this->world->redeem()->execute($handle, $origin, $address);
    }

    private function refusal(string $handle, string $origin = self::ORIGIN, string $address = '192.0.2.1'): string
    {
        return self::refusalOf(fn () => $this->redeem($handle, $origin, $address));
    }

    private function fail10Times(string $address): void
    {
        for ($i = 0; $i < 10; $i++) {
            self::assertSame('handle_invalid', $this->refusal('x', self::ORIGIN, $address));
        }
    }
}
