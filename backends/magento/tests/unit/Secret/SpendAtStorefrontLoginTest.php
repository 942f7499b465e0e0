<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\Unit\Secret;

use ConnectAsCustomer\HeadlessLogin\Plugin\SpendAtStorefrontLogin;
use ConnectAsCustomer\HeadlessLogin\Tests\World\WorldTest;
use Magento\Framework\Exception\LocalizedException;
use Magento\LoginAsCustomerApi\Api\AuthenticateCustomerBySecretInterface;

final class SpendAtStorefrontLoginTest extends WorldTest
{
    public function testAfterTheStorefrontThereIsNoToken(): void
    {
        $secret = $this->world->generate()->generate(1)->getSecret();
        $this->logIn($secret);
        self::assertSame('secret_spent', self::refusalOf(
            fn () => $this->world->exchange()->createCustomerAccessToken($secret)
        ));
    }

    public function testAfterATokenThereIsNoStorefront(): void
    {
        $secret = $this->world->magento->press(7, 1);
        $this->world->exchange()->createCustomerAccessToken($secret);
        $this->expectException(LocalizedException::class);
        $this->expectExceptionMessage('Login was not successful.');
        $this->logIn($secret);
    }

    public function testReloadingTheStorefrontStaysMagentosMatter(): void
    {
        $secret = $this->world->magento->press(7, 1);
        $this->logIn($secret);
        $this->logIn($secret);
        self::assertSame('storefront', $this->world->secrets()->find($secret)?->spentBy);
    }

    public function testWhatIsNoSecretIsLeftToMagento(): void
    {
        $this->logIn('nonsense');
        self::assertSame(0, $this->world->database->count('connectascustomer_secret'));
    }

    private function logIn(string $secret): void
    {
        $plugin = new SpendAtStorefrontLogin($this->world->secrets(), $this->world->reader());
        $plugin->beforeExecute($this->createStub(AuthenticateCustomerBySecretInterface::class), $secret);
    }
}
