<?php

namespace ConnectAsCustomer\Tests\Unit\PrestaShop;

use PHPUnit\Framework\TestCase;

/** A web server runs every file of the module that somebody names in an address. */
final class DirectCallsTest extends TestCase
{
    /** @dataProvider files */
    public function testControllersDoNothingOutsidePrestaShop(string $file): void
    {
        exec(escapeshellarg(PHP_BINARY) . ' -d display_errors=1 ' . escapeshellarg($file) . ' 2>&1', $output, $code);
        self::assertSame(array(array(), 0), array($output, $code));
    }

    public function testFoldersOfClassesAreClosedWhereTheServerListens(): void
    {
        foreach (array('src', 'controllers') as $folder) {
            self::assertStringContainsString('Require all denied', (string) file_get_contents(self::root() . '/' . $folder . '/.htaccess'));
        }
    }

    /** @return array<string, array{string}> */
    public static function files(): array
    {
        $files = array('main' => array(self::root() . '/connectascustomer.php'));
        foreach ((array) glob(self::root() . '/controllers/*/*.php') as $file) {
            $files[basename((string) $file)] = array((string) $file);
        }

        return $files;
    }

    private static function root(): string
    {
        return dirname(__DIR__, 3) . '/connectascustomer';
    }
}
