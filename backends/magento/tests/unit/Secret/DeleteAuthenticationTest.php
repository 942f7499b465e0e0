<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\Unit\Secret;

use ConnectAsCustomer\HeadlessLogin\Tests\World\WorldTest;

final class DeleteAuthenticationTest extends WorldTest
{
    public function testEndsTheImpersonationAndTheSecret(): void
    {
        $secret = $this->world->generate()->generate(1)->getSecret();
        self::assertTrue($this->world->deletion()->delete($secret));
        self::assertSame([], $this->world->magento->sessions);
        // Even where the agent takes the same customer again.
        $this->world->generate()->generate(1);
        self::assertSame('secret_revoked', self::refusalOf(
            fn () => $this->world->exchange()->createCustomerAccessToken($secret)
        ));
    }

    public function testTakesTheSpellingOfAddresses(): void
    {
        do {
            $secret = $this->world->magento->press(7, 1);
        } while (!str_contains($secret, '/') || !str_contains($secret, '+'));
        $this->world->deletion()->delete(rtrim(strtr($secret, '+/', '-_'), '='));
        self::assertSame([], $this->world->magento->sessions);
    }

    public function testIssuedSecretsCanBeDeletedWhenTheyHaveExpired(): void
    {
        $secret = $this->world->generate()->generate(1)->getSecret();
        $this->world->clock->now += 600;
        self::assertTrue($this->world->deletion()->delete($secret));
        self::assertSame([], $this->world->magento->sessions);
    }

    public function testLeavesTheAgentsNextCustomerAlone(): void
    {
        $secret = $this->world->generate()->generate(1)->getSecret();
        $this->world->generate()->generate(4);
        $this->world->deletion()->delete($secret);
        self::assertSame([7 => [4]], $this->world->magento->sessions);
    }

    public function testRefusesASecretThatNobodyKnows(): void
    {
        $this->world->magento->sessions = [7 => [1]];
        self::assertSame('secret_invalid', self::refusalOf(fn () => $this->world->deletion()->delete('nonsense')));
        self::assertSame([7 => [1]], $this->world->magento->sessions);
    }
}
