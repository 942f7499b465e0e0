<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\Unit\Secret;

use ConnectAsCustomer\HeadlessLogin\Model\Secret\ValidateSecret;
use ConnectAsCustomer\HeadlessLogin\Tests\World\WorldTest;

final class ValidateSecretTest extends WorldTest
{
    public function testSaysWhatAValidOneIsForAndSpendsNothing(): void
    {
        $secret = $this->world->generate()->generate(4, 3)->getSecret();
        $this->world->clock->now += 4;
        $validate = new ValidateSecret($this->world->check());
        $state = $validate->validate($secret);
        self::assertTrue($state->isValid());
        self::assertNull($state->getReason());
        self::assertSame([4, 7, 3, 6], [
            $state->getCustomerId(), $state->getAdminId(), $state->getStoreId(), $state->getSecondsLeft(),
        ]);
        self::assertTrue($validate->validate($secret)->isValid());
    }

    public function testSecretsOfTheButtonNameNoStore(): void
    {
        $state = (new ValidateSecret($this->world->check()))->validate($this->world->magento->press(7, 1));
        self::assertTrue($state->isValid());
        self::assertNull($state->getStoreId());
    }

    public function testOfOthersItSaysWhyAndNoMore(): void
    {
        $secret = $this->world->generate()->generate(1)->getSecret();
        $this->world->exchange()->createCustomerAccessToken($secret);
        $state = (new ValidateSecret($this->world->check()))->validate($secret);
        self::assertFalse($state->isValid());
        self::assertSame('secret_spent', $state->getReason());
        self::assertSame([null, null, null, null], [
            $state->getCustomerId(), $state->getAdminId(), $state->getStoreId(), $state->getSecondsLeft(),
        ]);
    }
}
