<?php

namespace ConnectAsCustomer\Tests\Unit\Links;

use ConnectAsCustomer\Core\Links\Landing;
use ConnectAsCustomer\Core\Settings\DefaultSettings;
use PHPUnit\Framework\TestCase;

final class LandingTest extends TestCase
{
    /** @dataProvider paths */
    public function testKnowsAPath(string $path): void
    {
        self::assertTrue(Landing::isSafePath($path));
    }

    /** @return array<int, array<int, string>> */
    public static function paths(): array
    {
        return array_map(function ($path) {
            return array($path);
        }, array('orders', 'orders/1', '/orders', 'help/contact?from=support', 'a%20b', 'größe', 'orders#top', 'a b'));
    }

    /** @dataProvider escapes */
    public function testLetsNothingElseThrough(string $path): void
    {
        self::assertFalse(Landing::isSafePath($path));
    }

    /** @return array<int, array<int, string>> */
    public static function escapes(): array
    {
        return array_map(function ($path) {
            return array($path);
        }, array(
            '', '/', '//evil.example', '/\\evil.example', '\\evil.example', 'https://evil.example', 'javascript:alert(1)',
            '../admin', 'a/../../admin', '%2e%2e/admin', '%252e%252e/admin', 'a/..;/b', '%2f%2fevil.example', '?a', '#a',
            '@evil.example', 'a@b', "a\nb", "a\tb", "\u{200B}a", "a\u{202E}b", "a\u{A0}b", '%00', 'a%', 'a%2', 'a%zz',
            "a\xFF", '%ff', ' a', '%25252525252e', 'orders//evil',
        ));
    }

    public function testIsAllowedByTheListAlone(): void
    {
        $settings = DefaultSettings::get();
        $settings['landing'] = array('default' => 'account', 'paths' => array('orders', '//evil.example'));
        self::assertTrue(Landing::isLandingAllowed('home', $settings));
        self::assertTrue(Landing::isLandingAllowed('orders', $settings));
        self::assertFalse(Landing::isLandingAllowed('order', $settings));
        self::assertFalse(Landing::isLandingAllowed('//evil.example', $settings));
        self::assertFalse(Landing::areLandingsSafe($settings));
        $settings['landing']['paths'] = array('orders');
        self::assertTrue(Landing::areLandingsSafe($settings));
        $settings['landing']['default'] = 'basket';
        self::assertFalse(Landing::areLandingsSafe($settings));
    }
}
