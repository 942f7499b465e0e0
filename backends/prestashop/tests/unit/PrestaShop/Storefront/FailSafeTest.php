<?php

namespace ConnectAsCustomer\Tests\Unit\PrestaShop\Storefront;

use PHPUnit\Framework\TestCase;

/** The request ends here, so each case is a process of its own. */
final class FailSafeTest extends TestCase
{
    /** @dataProvider failures */
    public function testEndsTheRequest(string $thrown, string $code): void
    {
        $said = self::outcomeOf("throw new $thrown;");
        self::assertStringContainsString('"code":"' . $code . '"', $said);
        self::assertStringNotContainsString('went on', $said);
    }

    /** @return array<int, array{string, string}> */
    public static function failures(): array
    {
        return array(
            array('\InvalidArgumentException("no storefront")', 'unavailable'),
            array('\TypeError("wrong")', 'unavailable'),
        );
    }

    public function testLetsGoOnWhereNothingFails(): void
    {
        self::assertSame('went on', self::outcomeOf(''));
    }

    private static function outcomeOf(string $rules): string
    {
        $code = 'require ' . var_export(dirname(__DIR__, 3) . '/autoload.php', true) . ';'
            . 'require ' . var_export(dirname(__DIR__) . '/Support/platform.php', true) . ';'
            . 'class PrestaShopLogger { static function addLog($text) {} }'
            . '$safe = new ConnectAsCustomer\PrestaShop\Storefront\FailSafe(new Context());'
            . '$safe->run(function () { ' . $rules . ' }); echo "went on";';
        exec(escapeshellarg(PHP_BINARY) . ' -d log_errors=1 -d error_log=/dev/null -r ' . escapeshellarg($code), $output);

        return implode("\n", $output);
    }
}
