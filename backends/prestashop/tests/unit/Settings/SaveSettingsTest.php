<?php

namespace ConnectAsCustomer\Tests\Unit\Settings;

use ConnectAsCustomer\Core\Http\ProblemError;
use ConnectAsCustomer\Core\Settings\DefaultSettings;
use ConnectAsCustomer\Core\Settings\SaveSettings;
use ConnectAsCustomer\Tests\Unit\Support\TestShop;
use PHPUnit\Framework\TestCase;

final class SaveSettingsTest extends TestCase
{
    /** @var TestShop */
    private $shop;
    /** @var SaveSettings */
    private $save;

    protected function setUp(): void
    {
        $this->shop = new TestShop();
        $this->save = new SaveSettings($this->shop->backend);
    }

    public function testLogsWhichGroupsChangedAndNothingTwice(): void
    {
        $settings = array('cart' => 'latest', 'retentionDays' => 30) + DefaultSettings::get();
        $this->save->saveShopSettings($settings, '7');
        $this->save->saveShopSettings($settings, '7');
        self::assertSame($settings['cart'], $this->shop->backend->settings->read()['cart']);
        $logged = '{"by":"7","changed":["cart","retentionDays"],"storefront":null}';
        self::assertSame(array($logged), $this->logged());
    }

    public function testHoldsAStorefrontApartFromTheShop(): void
    {
        $store = $this->shop->backend->settings;
        $this->save->saveShopSettings(array('cart' => 'latest') + DefaultSettings::get(), '7', '2');
        self::assertSame(array('none', 'none', 'latest'), array(
            $store->read()['cart'],
            $store->read('1')['cart'],
            $store->read('2')['cart'],
        ));
        self::assertFalse($store->hasOwn('1'));
        $this->save->saveShopSettings(array('listButton' => false) + DefaultSettings::get(), '7');
        self::assertSame(array(false, true), array($store->read('1')['listButton'], $store->read('2')['listButton']));
    }

    public function testGivesAStorefrontItsOwnEvenWhereTheyAreTheSame(): void
    {
        $this->save->saveShopSettings(DefaultSettings::get(), '7', '2');
        self::assertTrue($this->shop->backend->settings->hasOwn('2'));
        self::assertSame(array('{"by":"7","changed":[],"storefront":"2"}'), $this->logged());
        $this->save->saveShopSettings(array('cart' => 'latest') + DefaultSettings::get(), '7');
        self::assertSame('none', $this->shop->backend->settings->read('2')['cart']);
    }

    public function testReturnsAStorefrontToTheShopsSettings(): void
    {
        $this->save->forgetStorefront('2', '7');
        self::assertSame(array(), $this->logged());
        $this->save->saveShopSettings(array('cart' => 'latest') + DefaultSettings::get(), '7', '2');
        $this->save->forgetStorefront('2', '7');
        self::assertSame('none', $this->shop->backend->settings->read('2')['cart']);
        self::assertCount(2, $this->logged());
    }

    public function testRefusesLandingsThatLeaveTheStorefront(): void
    {
        $settings = DefaultSettings::get();
        $settings['landing']['paths'] = array('//evil.example/');
        $this->expectException(ProblemError::class);
        $this->save->saveShopSettings($settings, '7');
    }

    public function testDoesNotBlameARequestForMalformedRows(): void
    {
        $this->shop->backend->db->execute(
            "INSERT INTO {settings} (shop, storefront, settings) VALUES ('demo', '', '{}')"
        );
        try {
            $this->shop->backend->settings->read();
            self::fail('malformed settings were read');
        } catch (\RuntimeException $error) {
            self::assertNotInstanceOf(ProblemError::class, $error);
        }
    }

    /** @return string[] */
    private function logged(): array
    {
        return array_column($this->shop->backend->events->findEventsAfter(0), 'data');
    }
}
