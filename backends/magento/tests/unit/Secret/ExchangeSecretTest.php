<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\Unit\Secret;

use ConnectAsCustomer\HeadlessLogin\Tests\World\WorldTest;

final class ExchangeSecretTest extends WorldTest
{
    public function testGivesACustomersTokenAndWritesMagentosLog(): void
    {
        $secret = $this->world->generate()->generate(1)->getSecret();
        self::assertSame('token of 1 (3)', $this->world->exchange()->createCustomerAccessToken($secret));
        self::assertSame(
            [['customer_id' => 1, 'customer_email' => 'customer1@example.com', 'user_id' => 7, 'user_name' => 'user7']],
            $this->world->log->rows
        );
    }

    public function testTakesSecretsOfTheAdminsButton(): void
    {
        $secret = $this->world->magento->press(8, 4);
        self::assertSame('token of 4 (3)', $this->world->exchange()->createCustomerAccessToken($secret));
        self::assertSame('secret_spent', $this->refusal($secret));
    }

    /** @dataProvider provideSpellings */
    public function testWorksOnceHoweverItIsSpelled(callable $spell): void
    {
        $secret = $this->world->generate()->generate(1)->getSecret();
        $this->world->exchange()->createCustomerAccessToken($secret);
        self::assertSame('secret_spent', $this->refusal($spell($secret)));
        self::assertSame(1, $this->world->tokens->issued);
    }

    /** @return array<string, array{callable(string): string}> */
    public function provideSpellings(): array
    {
        return [
            'as it is' => [static fn (string $secret): string => $secret],
            'without padding' => [static fn (string $secret): string => rtrim($secret, '=')],
            'with spaces' => [static fn (string $secret): string => chunk_split($secret, 20, ' ')],
            'with a line break' => [static fn (string $secret): string => "$secret\n"],
            'with a sign that base64 skips' => [static fn (string $it): string => substr_replace($it, '!', 9, 0)],
            'with another spelling of its version' => [static fn (string $secret): string => "0$secret"],
        ];
    }

    public function testOfTwoAtTheSameMomentOneWins(): void
    {
        $secret = $this->world->generate()->generate(1)->getSecret();
        $first = $this->world->check()->execute($secret);
        $second = $this->world->check()->execute($secret);
        $spend = fn ($checked) => $this->world->secrets()->spend($secret, $checked->agent->id, 1, 'exchange');
        self::assertSame([true, false], [$spend($first), $spend($second)]);
    }

    public function testExpiresAfterTenSeconds(): void
    {
        $secret = $this->world->generate()->generate(1)->getSecret();
        $this->world->clock->now += 10;
        self::assertSame('secret_expired', $this->refusal($secret));
    }

    /** @dataProvider provideNoSecrets */
    public function testRefusesWhatIsNoSecret(string $text): void
    {
        self::assertSame('secret_invalid', $this->refusal($text));
    }

    /** @return array<string, array{string}> */
    public function provideNoSecrets(): array
    {
        return [
            'nothing' => [''],
            'words' => ['open sesame'],
            'no object in it' => ['0:3:' . base64_encode(str_repeat('x', 12) . '5')],
            'no time in it' => ['0:3:' . base64_encode(str_repeat('x', 12) . '{"admin_id":7,"customer_id":1}')],
        ];
    }

    public function testRefusesALongText(): void
    {
        $secret = $this->world->generate()->generate(1)->getSecret();
        self::assertSame('secret_invalid', $this->refusal($secret . str_repeat(' ', 2048)));
    }

    /** @dataProvider provideChanges */
    public function testChecksAgain(string $code, callable $change): void
    {
        $secret = $this->world->generate()->generate(1)->getSecret();
        $change($this->world);
        self::assertSame($code, $this->refusal($secret));
        self::assertSame([0, []], [$this->world->tokens->issued, $this->world->log->rows]);
    }

    /** @return array<string, array{string, callable}> */
    public function provideChanges(): array
    {
        return [
            'feature off' => ['disabled', static fn ($world) => $world->magento->isEnabled = false],
            'consent taken back' => ['assistance_disabled', static fn ($world) => $world->customers->assisted = []],
            'customer locked' => ['customer_locked', static fn ($world) => $world->customers->locked = [1]],
            'customer deleted' => ['customer_unknown', static fn ($world) => $world->customers->customers = []],
            'agent switched off' => ['not_allowed', static fn ($world) => $world->users->switchedOff = [7]],
            'agent deleted' => ['not_allowed', static fn ($world) => $world->users->existing = [8]],
            'right taken away' => ['not_allowed', static fn ($world) => $world->users->allowed = ['role8']],
            'agent logged out' => ['secret_revoked', static fn ($world) => $world->magento->sessions = []],
            'agent took another' => ['secret_revoked', static fn ($world) => $world->magento->press(7, 4)],
            'store closed' => ['store_foreign', static fn ($world) => $world->stores->stores[1]->isActive = false],
        ];
    }

    public function testARefusalThatCanPassSpendsNothing(): void
    {
        $secret = $this->world->generate()->generate(1)->getSecret();
        $this->world->customers->locked = [1];
        self::assertSame('customer_locked', $this->refusal($secret));
        $this->world->customers->locked = [];
        self::assertSame('token of 1 (3)', $this->world->exchange()->createCustomerAccessToken($secret));
    }

    public function testWithoutTheLogThereIsNoToken(): void
    {
        $this->world->log->isBroken = true;
        $secret = $this->world->generate()->generate(1)->getSecret();
        try {
            $this->world->exchange()->createCustomerAccessToken($secret);
            self::fail('A token came without a line in the log.');
        } catch (\RuntimeException) {
            self::assertSame(0, $this->world->tokens->issued);
        }
    }

    private function refusal(string $secret): string
    {
        return self::refusalOf(fn () => $this->world->exchange()->createCustomerAccessToken($secret));
    }
}
