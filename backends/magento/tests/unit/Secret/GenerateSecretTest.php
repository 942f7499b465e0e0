<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\Unit\Secret;

use ConnectAsCustomer\HeadlessLogin\Tests\World\WorldTest;
use Magento\Authorization\Model\UserContextInterface;

final class GenerateSecretTest extends WorldTest
{
    public function testIssuesWhatMagentoUnderstandsForTenSeconds(): void
    {
        $issued = $this->world->generate()->generate(1);
        $data = $this->world->magento->getData()->execute($issued->getSecret());
        self::assertSame([1, 7], [$data->getCustomerId(), $data->getAdminId()]);
        self::assertSame(gmdate('Y-m-d\TH:i:s\Z', $this->world->clock->now + 10), $issued->getExpiresAt());
        self::assertSame(1, $issued->getStoreId());
    }

    public function testEndsTheAgentsEarlierImpersonationAndNobodyElses(): void
    {
        $this->world->magento->sessions = [7 => [4], 8 => [5]];
        $this->world->generate()->generate(1);
        self::assertSame([8 => [5], 7 => [1]], $this->world->magento->sessions);
    }

    public function testKeepsADigestOfTheSecretOnly(): void
    {
        $secret = $this->world->generate()->generate(1)->getSecret();
        $kept = $this->world->database->dump('connectascustomer_secret');
        self::assertStringContainsString(hash('sha256', (string)base64_decode(substr($secret, 4))), $kept);
        self::assertStringNotContainsString(substr($secret, 4, 12), $kept);
    }

    /** @dataProvider provideCallersWhoAreNoAdmin */
    public function testNeedsAnAdmin(int $type): void
    {
        $this->world->users->callerType = $type;
        self::assertSame('admin_required', self::refusalOf(fn () => $this->world->generate()->generate(1)));
    }

    /** @return array<string, array{int}> */
    public function provideCallersWhoAreNoAdmin(): array
    {
        return [
            'integration' => [UserContextInterface::USER_TYPE_INTEGRATION],
            'customer' => [UserContextInterface::USER_TYPE_CUSTOMER],
            'guest' => [UserContextInterface::USER_TYPE_GUEST],
        ];
    }

    /** @dataProvider provideRefusals */
    public function testRefuses(string $code, int $customerId, ?int $storeId): void
    {
        $this->world->magento->sessions = [7 => [4]];
        $generate = $this->world->generate();
        self::assertSame($code, self::refusalOf(fn () => $generate->generate($customerId, $storeId)));
        self::assertSame([7 => [4]], $this->world->magento->sessions, 'A refusal ends nothing.');
    }

    /** @return array<string, array{string, int, int|null}> */
    public function provideRefusals(): array
    {
        return [
            'no consent' => ['assistance_disabled', 2, null],
            'locked' => ['customer_locked', 3, null],
            'nobody' => ['customer_unknown', 99, null],
            'store of another website' => ['store_foreign', 1, 3],
            'store that is not there' => ['store_foreign', 1, 99],
        ];
    }

    public function testRefusesWhenMagentosFeatureIsOff(): void
    {
        $this->world->magento->isEnabled = false;
        self::assertSame('disabled', self::refusalOf(fn () => $this->world->generate()->generate(1)));
    }

    public function testAdminUsersWithoutTheRightAreRefused(): void
    {
        $this->world->users->caller = 9;
        self::assertSame('not_allowed', self::refusalOf(fn () => $this->world->generate()->generate(1)));
    }
}
