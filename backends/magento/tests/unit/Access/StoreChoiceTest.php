<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\Unit\Access;

use ConnectAsCustomer\HeadlessLogin\Tests\World\WorldTest;

final class StoreChoiceTest extends WorldTest
{
    public function testWithoutManualChoiceAGivenStoreDoesNotCount(): void
    {
        self::assertSame(1, $this->likeAdmin(1, 2));
        self::assertSame(3, $this->likeAdmin(4, 1));
    }

    public function testWithManualChoiceItIsNeededAndCounts(): void
    {
        $this->world->magento->isManual = true;
        self::assertSame(2, $this->likeAdmin(1, 2));
        self::assertSame('store_required', self::refusalOf(fn () => $this->likeAdmin(1, null)));
        self::assertSame('store_foreign', self::refusalOf(fn () => $this->likeAdmin(1, 3)));
    }

    public function testSharedAccountsEnterTheDefaultStore(): void
    {
        $this->world->stores->isGlobal = true;
        self::assertSame(1, $this->likeAdmin(4, null));
        $this->world->magento->isManual = true;
        self::assertSame(3, $this->likeAdmin(1, 3));
    }

    public function testAnAccountThatNamesNoStoreEntersOneOfItsWebsite(): void
    {
        self::assertSame(3, $this->likeAdmin(5, null));
        $this->world->stores->stores[3]->isActive = false;
        self::assertSame('store_foreign', self::refusalOf(fn () => $this->likeAdmin(5, null)));
    }

    public function testAProgramsChoiceCountsWithoutManualChoice(): void
    {
        $choose = fn (?int $store): int => (int)$this->world->choice()->choose(
            $this->world->customers->getById(1),
            $store
        )->getId();
        self::assertSame([2, 1], [$choose(2), $choose(null)]);
        self::assertSame('store_foreign', self::refusalOf(fn () => $choose(3)));
    }

    private function likeAdmin(int $customerId, ?int $storeId): int
    {
        $customer = $this->world->customers->getById($customerId);
        return (int)$this->world->choice()->chooseLikeAdmin($customer, $storeId)->getId();
    }
}
