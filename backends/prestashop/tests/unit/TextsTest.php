<?php

namespace ConnectAsCustomer\Tests\Unit;

use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\Core\Texts;
use PHPUnit\Framework\TestCase;

final class TextsTest extends TestCase
{
    /** @dataProvider wishes */
    public function testAreInTheLanguageThatTheBrowserPrefers(string $wish, string $expected): void
    {
        $request = new Request('GET', 'go', array('headers' => array('Accept-Language' => $wish)));
        self::assertSame($expected, Texts::forVisitor($request)->language);
    }

    /** @return array<int, array<int, string>> */
    public static function wishes(): array
    {
        return array(
            array('', 'en'),
            array('de', 'de'),
            array('de-AT,de;q=0.9,en;q=0.5', 'de'),
            array('de;q=0.5, en', 'en'),
            array('xx, de;q=0.1', 'de'),
            array('de;q=0', 'en'),
            array('../../de', 'en'),
            array('*', 'en'),
        );
    }

    public function testAreInTheLanguageOfThePageFirst(): void
    {
        $parts = array('headers' => array('Accept-Language' => 'en'), 'language' => 'de-at');
        self::assertSame('de', Texts::forVisitor(new Request('GET', 'go', $parts))->language);
    }

    public function testFallBackToEnglish(): void
    {
        $texts = new Texts('xx');
        self::assertSame('en', $texts->language);
        self::assertSame('To the shop', $texts->get('page_back_to_shop'));
        self::assertFalse($texts->knows('no_such_text'));
        $this->expectException(\OutOfBoundsException::class);
        $texts->get('no_such_text');
    }

    public function testTakeThePlatformsSpellingOfALanguage(): void
    {
        self::assertSame('de', (new Texts('de_DE'))->language);
        self::assertSame('Zum Shop', (new Texts('de-AT'))->get('page_back_to_shop'));
    }
}
