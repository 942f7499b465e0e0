<?php

namespace ConnectAsCustomer\Tests\Unit\Schema;

use ConnectAsCustomer\Core\Http\ProblemError;
use ConnectAsCustomer\Core\Schema\CustomerQuery;
use ConnectAsCustomer\Core\Schema\Id;
use ConnectAsCustomer\Core\Schema\Instant;
use ConnectAsCustomer\Core\Schema\LinkRequest;
use ConnectAsCustomer\Core\Schema\SettingsDocument;
use ConnectAsCustomer\Core\Settings\DefaultSettings;
use PHPUnit\Framework\TestCase;

final class FieldsTest extends TestCase
{
    public function testReadsWhatWasGivenAndNullForTheRest(): void
    {
        $request = LinkRequest::parse(json_decode('{"customer":"1","kind":"magic","reason":"\u00a0 Call \n"}'));
        self::assertSame(array('1', 'magic', 'Call', null), array(
            $request['customer'],
            $request['kind'],
            $request['reason'],
            $request['cart'],
        ));
    }

    /** @dataProvider refused */
    public function testNamesTheFirstPlaceThatIsWrong(string $json, string $place): void
    {
        try {
            LinkRequest::parse(json_decode($json));
            self::fail($json . ' was accepted');
        } catch (ProblemError $error) {
            self::assertSame('invalid_request', $error->problem);
            self::assertStringStartsWith($place . ':', (string) $error->detail);
        }
    }

    /** @return array<int, array{string, string}> */
    public function refused(): array
    {
        return array(
            array('[]', 'body'),
            array('null', 'body'),
            array('{}', 'customer'),
            array('{"customer":1,"kind":"instant"}', 'customer'),
            array('{"customer":"..","kind":"instant"}', 'customer'),
            array('{"customer":"1","kind":"other"}', 'kind'),
            array('{"customer":"1","kind":"instant","cart":null}', 'cart'),
            array('{"customer":"1","kind":"instant","landing":""}', 'landing'),
            array('{"customer":"1","kind":"instant","reason":"' . str_repeat('x', 501) . '"}', 'reason'),
            array('{"customer":"1","kind":"instant","extra":true}', 'body'),
        );
    }

    public function testReadsSettingsOverAndOver(): void
    {
        $text = (string) json_encode(DefaultSettings::get());
        self::assertSame(DefaultSettings::get(), SettingsDocument::parse(json_decode($text)));
        $settings = DefaultSettings::get();
        $settings['landing']['paths'] = array('orders', '');
        try {
            SettingsDocument::parse(json_decode((string) json_encode($settings)));
            self::fail('an empty path was accepted');
        } catch (ProblemError $error) {
            self::assertStringStartsWith('landing.paths.1:', (string) $error->detail);
        }
    }

    public function testCountsAsTheProtocolDoes(): void
    {
        $parse = function (string $q) {
            return CustomerQuery::parse((object) array('q' => $q))['q'];
        };
        self::assertSame("\u{1F600}", $parse("\u{1F600}"), 'two units of UTF-16');
        self::assertSame(str_repeat('ü', 100), $parse(str_repeat('ü', 100)));
        $this->expectException(ProblemError::class);
        $parse(str_repeat("\u{1F600}", 51));
    }

    public function testKnowsIdsAndInstants(): void
    {
        foreach (array('1', 'a_B.c:d-9', '...', str_repeat('x', 64)) as $id) {
            self::assertTrue(Id::isId($id), $id);
        }
        foreach (array('', '.', '..', 'a/b', "1\n", 'ü', str_repeat('x', 65), 1, null) as $id) {
            self::assertFalse(Id::isId($id), json_encode($id) . '');
        }
        foreach (array('2026-11-21T09:00:00.000Z', '2024-02-29T23:59Z') as $instant) {
            self::assertTrue(Instant::isInstant($instant), $instant);
        }
        foreach (array('2026-02-30T09:00:00Z', '2026-11-21T24:00:00Z', '2026-11-21T09:00:00+01:00', 'today') as $no) {
            self::assertFalse(Instant::isInstant($no), $no);
        }
    }
}
