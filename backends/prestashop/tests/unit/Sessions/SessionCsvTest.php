<?php

namespace ConnectAsCustomer\Tests\Unit\Sessions;

use ConnectAsCustomer\Core\Sessions\SessionCsv;
use PHPUnit\Framework\TestCase;

final class SessionCsvTest extends TestCase
{
    /** @dataProvider cells */
    public function testDefusesFormulas(string $cell, string $expected): void
    {
        self::assertSame($expected . "\r\n", SessionCsv::formatCsvRow(array($cell)));
    }

    /** @return array<int, array<int, string>> */
    public static function cells(): array
    {
        return array(
            array('=1+1', "'=1+1"),
            array('+49 170', "'+49 170"),
            array('-1', "'-1"),
            array('@SUM(A1)', "'@SUM(A1)"),
            array("\t=1", "'\t=1"),
            array(' =1', "' =1"),
            array("\u{200B}=1", "'\u{200B}=1"),
            array("\u{3000}=1", "'\u{3000}=1"),
            array('＝1', "'＝1"),
            array('a=b', 'a=b'),
            array('a "b", c', '"a ""b"", c"'),
            array("a\nb", "\"a\nb\""),
            array('=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'),
            array("\xFF=1", "'\xFF=1"),
            array('', ''),
        );
    }
}
