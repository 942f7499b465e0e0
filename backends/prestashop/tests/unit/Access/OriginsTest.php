<?php

namespace ConnectAsCustomer\Tests\Unit\Access;

use ConnectAsCustomer\Core\Access\Origins;
use ConnectAsCustomer\Core\Http\Request;
use PHPUnit\Framework\TestCase;

final class OriginsTest extends TestCase
{
    /**
     * @dataProvider origins
     *
     * @param string|null $origin
     */
    public function testAreTheShopOrAnExtension($origin, bool $expected): void
    {
        self::assertSame($expected, Origins::isOriginAllowed($origin, 'https://shop.example'));
    }

    /** @return array<int, array{string|null, bool}> */
    public static function origins(): array
    {
        return array(
            array(null, true),
            array('https://shop.example', true),
            array('chrome-extension://abcdefghijklmnop', true),
            array('moz-extension://6f9f-4a', true),
            array('null', false),
            array('http://shop.example', false),
            array('https://shop.example:444', false),
            array('https://shop.example.evil.example', false),
            array("chrome-extension://abc\n", false),
            array('chrome-extension://abc/evil', false),
        );
    }

    /** @dataProvider hosts */
    public function testHostIsTheConfiguredOne(string $host, string $address, bool $expected): void
    {
        $request = new Request('GET', 'about', array('headers' => array('Host' => $host)));
        self::assertSame($expected, Origins::isHostOf($request, $address));
    }

    /** @return array<int, array{string, string, bool}> */
    public static function hosts(): array
    {
        return array(
            array('shop.example', 'https://shop.example/admin/', true),
            array('SHOP.example', 'https://shop.example/', true),
            array('shop.example:443', 'https://shop.example/', true),
            array('shop.example', 'https://shop.example:443/', true),
            array('shop.example:80', 'https://shop.example/', false),
            array('shop.example:8080', 'http://shop.example:8080/', true),
            array('shop.example', 'http://shop.example:8080/', false),
            array('', 'https://shop.example/', false),
            array('shop.example/x', 'https://shop.example/x/', false),
            array('evil@shop.example', 'https://shop.example/', false),
        );
    }

    public function testAnAddressWithUserinfoIsNone(): void
    {
        $this->expectException(\InvalidArgumentException::class);
        Origins::originOf('https://shop.example@evil.example/');
    }
}
