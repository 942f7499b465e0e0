<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\Unit\Landing;

use ConnectAsCustomer\HeadlessLogin\Model\Config\LandingUrlValue;
use ConnectAsCustomer\HeadlessLogin\Model\Landing\LandingUrl;
use Magento\Framework\Exception\LocalizedException;
use PHPUnit\Framework\TestCase;

final class LandingUrlTest extends TestCase
{
    /** @dataProvider provideGood */
    public function testTakes(string $url, string $origin): void
    {
        self::assertSame($origin, LandingUrl::parse($url)?->origin);
        self::assertSame("$url#connect_handle=abc", LandingUrl::parse($url)->withHandle('abc'));
    }

    /** @return list<array{string, string}> */
    public function provideGood(): array
    {
        return [
            ['https://shop.example/connect', 'https://shop.example'],
            ['https://shop.example', 'https://shop.example'],
            ['https://shop.example/?a=1&b=%20', 'https://shop.example'],
            ['HTTPS://Shop.Example:443/', 'https://shop.example'],
            ['https://shop.example:8443/connect', 'https://shop.example:8443'],
            ['https://xn--mnchen-3ya.example/', 'https://xn--mnchen-3ya.example'],
            ['http://localhost:3000/', 'http://localhost:3000'],
            ['http://pwa.localhost:80/', 'http://pwa.localhost'],
            ['http://127.0.0.1:3000/connect', 'http://127.0.0.1:3000'],
            ['http://[::1]:3000/', 'http://[::1]:3000'],
        ];
    }

    /** @dataProvider provideBad */
    public function testRefuses(string $url): void
    {
        self::assertNull(LandingUrl::parse($url));
    }

    /** @return list<array{string}> */
    public function provideBad(): array
    {
        return [
            [''], ['shop.example'], ['//shop.example/'], ['/connect'], ['ftp://shop.example/'], ['javascript:alert(1)'],
            ['http://shop.example/'], ['http://localhost.evil.example/'], ['http://127.0.0.1.evil.example/'],
            ['https://user@shop.example/'], ['https://user:pass@shop.example/'], ['https://@shop.example/'],
            ['https://shop.example/#here'], ['https://shop.example/#'], ['https://'], ['https://:443/'],
            ["https://shop.example/\nx"], ['https://shop.example/ x'], ['https://shop.example\\@evil.example/'],
            ['https://münchen.example/'], ['https://shop.example:0/'], ['https://shop.example:99999/'],
            ['https://shop.example/"><script>'], ['https://*.shop.example/'],
            ['https://shop.example/' . str_repeat('a', 1024)],
        ];
    }

    public function testTheConfigurationTakesNothingElse(): void
    {
        $value = new LandingUrlValue();
        $value->setValue(' https://shop.example/connect ');
        $value->beforeSave();
        self::assertSame('https://shop.example/connect', $value->getValue());
        $value->setValue('  ');
        $value->beforeSave();
        self::assertSame('', $value->getValue());
        $value->setValue('http://shop.example/');
        $this->expectException(LocalizedException::class);
        $value->beforeSave();
    }
}
