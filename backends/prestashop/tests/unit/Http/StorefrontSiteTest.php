<?php

namespace ConnectAsCustomer\Tests\Unit\Http;

use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\Core\Http\StorefrontSite;
use ConnectAsCustomer\Core\Ports\Storefront;
use PHPUnit\Framework\TestCase;

final class StorefrontSiteTest extends TestCase
{
    const QUERY_API = 'https://Outlet.example/outlet/index.php?fc=module&controller=connect&path={path}';

    public function testStaysOnTheStorefront(): void
    {
        $site = self::site('https://Outlet.example/outlet/');
        $landings = array(
            '/orders?a=1' => 'orders?a=1',
            '//evil.example/' => 'evil.example/',
            'https://evil.example/' => 'https://evil.example/',
            'help/ü "x"#<b>' => 'help/%C3%BC%20%22x%22#%3Cb%3E',
            'help?back=../x' => 'help?back=../x',
            '' => '',
        );
        foreach ($landings as $path => $expected) {
            self::assertSame('https://outlet.example/outlet/' . $expected, $site->getLandingUrl($path));
        }
    }

    public function testNamesItsOriginAsBrowsersDo(): void
    {
        self::assertSame('https://outlet.example', self::site('https://outlet.example:443/')->origin);
        self::assertSame('http://outlet.example', self::site('http://outlet.example:80/')->origin);
        self::assertSame('http://outlet.example:443', self::site('http://outlet.example:443/')->origin);
        self::assertSame('https://outlet.example:8443', self::site('https://outlet.example:8443/')->origin);
        self::assertSame('https://outlet.example/outlet/orders', self::site('https://outlet.example:443/outlet/')->getLandingUrl('orders'));
    }

    /** @dataProvider leaving */
    public function testRefusesPathsThatLeave(string $path): void
    {
        $this->expectException(\UnexpectedValueException::class);
        self::site('https://outlet.example/outlet/')->getLandingUrl($path);
    }

    /** @return array<int, array{string}> */
    public function leaving(): array
    {
        return array(array('../admin'), array('a/../../admin'), array('%2E%2e/admin'), array('.'), array('a\\b'));
    }

    /** @dataProvider noAddresses */
    public function testNeedsAnAddress(string $url): void
    {
        $this->expectException(\InvalidArgumentException::class);
        self::site($url);
    }

    /** @return array<int, array{string}> */
    public function noAddresses(): array
    {
        return array(
            array('https://outlet.example/outlet'),
            array('https://outlet.example'),
            array('ftp://outlet.example/'),
            array('https://user@outlet.example/'),
            array('/outlet/'),
        );
    }

    public function testPutsRoutesWhereTheShopHasThem(): void
    {
        $site = self::site('https://outlet.example/outlet/');
        self::assertSame(str_replace('{path}', 'session/exit', self::QUERY_API), $site->apiUrl('session/exit'));
    }

    public function testKeepsCookiesToTheStorefront(): void
    {
        $token = str_repeat('A', 43);
        $root = self::site('https://shop.example/')->cookies;
        $folder = self::site('http://shop.example/outlet/')->cookies;
        self::assertSame(
            '__Host-connect_session=' . $token . '; Path=/; SameSite=Lax; Secure; HttpOnly',
            $root->setSession($token)[0]
        );
        self::assertSame(
            'connect_session=' . $token . '; Path=/outlet/; SameSite=Lax; HttpOnly',
            $folder->setSession($token)[0]
        );
        self::assertSame('connect_marker=1; Path=/; SameSite=Lax; Secure', $root->setSession($token)[1]);
        $request = new Request('GET', 'go', array('cookies' => array('__Host-connect_session' => $token)));
        self::assertSame($token, $root->getSession($request));
        self::assertNull($folder->getSession($request));
        $forged = new Request('GET', 'go', array('cookies' => array('__Host-connect_session' => $token . "'")));
        self::assertNull($root->getSession($forged));
    }

    private static function site(string $url): StorefrontSite
    {
        return new StorefrontSite(new Storefront('2', 'Outlet', $url, self::QUERY_API));
    }
}
