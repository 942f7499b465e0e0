<?php

namespace ConnectAsCustomer\Tests\Unit\PrestaShop\Admin;

use ConnectAsCustomer\Core\Texts;
use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;
use ConnectAsCustomer\PrestaShop\Admin\Pages\ConnectOptions;
use ConnectAsCustomer\PrestaShop\Admin\Pages\LogFilter;
use PHPUnit\Framework\TestCase;

final class PagesTest extends TestCase
{
    public function testOfferNoChoiceWhereThereIsOneOption(): void
    {
        $choices = self::options(array(array('id' => '1', 'name' => 'Main')))->choices();
        self::assertSame(array('landing', 'cart', 'mode'), array_column($choices, 'name'));
    }

    public function testOfferTheStorefrontsThatTheCustomerBelongsTo(): void
    {
        $storefronts = array(array('id' => '1', 'name' => 'Main'), array('id' => '2', 'name' => 'Second'), array('id' => '3', 'name' => 'Third'));
        $choices = array_column(self::options($storefronts)->choices(array(), array('1', '3')), null, 'name');
        self::assertSame(array('', '1', '3'), array_column($choices['storefront']['options'], 'value'));
    }

    public function testOfferCartsAndLandingsBesideTheUsualOnes(): void
    {
        $choices = array_column(self::options(array())->choices(array(array('id' => '12', 'total' => '$5'))), null, 'name');
        self::assertSame(array('none', 'latest', '12'), array_column($choices['cart']['options'], 'value'));
        self::assertSame('Cart 12 · $5', $choices['cart']['options'][2]['label']);
        self::assertSame(array('account', 'home', '/cart', '/wishlist'), array_column($choices['landing']['options'], 'value'));
        self::assertSame('/wishlist', $choices['landing']['chosen']);
    }

    public function testFilterByDaysOfTheShopBothIncluded(): void
    {
        $zone = date_default_timezone_get();
        date_default_timezone_set('Europe/Berlin');
        try {
            $filter = new LogFilter(array('agent' => '2', 'from' => '2026-11-21', 'to' => '2026-11-21'), 'later');
            self::assertSame(array(
                'agent' => '2',
                'from' => '2026-11-20T23:00:00.000Z',
                'to' => '2026-11-21T23:00:00.000Z',
                'cursor' => 'later',
            ), $filter->query());
            self::assertStringNotContainsString('later', $filter->protocolParameters());
        } finally {
            date_default_timezone_set($zone);
        }
    }

    public function testIgnoreDaysThatAreNone(): void
    {
        $filter = new LogFilter(array('from' => 'yesterday', 'to' => '2026-13-45'));
        self::assertSame(array(), $filter->query());
        self::assertSame('', $filter->protocolParameters());
    }

    public function testFillValuesIntoTexts(): void
    {
        $texts = new AgentTexts(new Texts('en'));
        self::assertSame('Cart $2', $texts->get('button_cart_number', array('$2')));
        self::assertSame('', $texts->find('admin_set_banner_help'));
    }

    /** @param array<int, array{id: string, name: string}> $storefronts */
    private static function options(array $storefronts): ConnectOptions
    {
        return new ConnectOptions(array(
            'defaults' => array('landing' => '/wishlist', 'cart' => 'none', 'mode' => 'full'),
            'landings' => array('/cart'),
            'storefronts' => $storefronts,
            'reason' => array('rule' => 'optional', 'minLength' => 0),
        ), new AgentTexts(new Texts('en')));
    }
}
