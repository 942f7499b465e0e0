<?php

namespace ConnectAsCustomer\Tests\Unit\Audit;

use ConnectAsCustomer\Core\Audit\Chain;
use ConnectAsCustomer\Core\Keys\Key;
use PHPUnit\Framework\TestCase;

final class ChainTest extends TestCase
{
    public function testWritesEqualContentsWithEqualBytes(): void
    {
        $value = array('b' => array(2, 1), 'a' => (object) array(), 'c' => array('y' => null, 'x' => "é/\u{2028}"));
        self::assertSame('{"a":{},"b":[2,1],"c":{"x":"\u00e9/\u2028","y":null}}', Chain::toCanonicalJson($value));
        self::assertSame(
            Chain::toCanonicalJson(array('a' => 1, 'b' => 2)),
            Chain::toCanonicalJson((object) array('b' => 2, 'a' => 1))
        );
        self::assertSame('[]', Chain::toCanonicalJson(array()));
    }

    public function testKeepsPersonalFieldsOutOfWhatIsSigned(): void
    {
        $event = array(
            'kind' => 'session_mode_set',
            'at' => 1,
            'data' => array('mode' => 'full'),
            'personal' => array('reason' => 'Because', 'ticket' => null),
        );
        $record = Chain::createEventRecord('demo', $event, array('seq' => 4, 'mac' => 'M'), new Key('k1', 'secret'));
        self::assertSame(5, $record['seq']);
        self::assertStringNotContainsString('Because', $record['data'] . $record['digests']);
        $personal = json_decode($record['personal'], true);
        self::assertSame(array('reason'), array_keys($personal));
        self::assertSame('Because', $personal['reason'][1]);
        $again = Chain::createEventRecord('demo', $event, array('seq' => 4, 'mac' => 'M'), new Key('k1', 'secret'));
        self::assertNotSame($record['digests'], $again['digests'], 'a digest without its salt says nothing');
    }

    public function testTakesTextsThatAreNoUtf8(): void
    {
        $event = array('kind' => 'x', 'at' => 1, 'data' => array(), 'personal' => array('reason' => "M\xFCller"));
        $record = Chain::createEventRecord('demo', $event, array('seq' => 0, 'mac' => ''), new Key('k1', 'secret'));
        $personal = json_decode($record['personal'], true);
        $digests = json_decode($record['digests'], true);
        self::assertSame("M\u{FFFD}ller", $personal['reason'][1]);
        self::assertSame($digests['reason'], Chain::digestPersonal('reason', $personal['reason']));
    }

    public function testSignsWithThePlaceAndTheKey(): void
    {
        $place = array('seq' => 1, 'mac' => 'M');
        $mac = Chain::signPlace(new Key('k1', 'secret'), 'head', 'demo', $place);
        self::assertSame(43, strlen($mac));
        self::assertNotSame($mac, Chain::signPlace(new Key('k1', 'other'), 'head', 'demo', $place));
        self::assertNotSame($mac, Chain::signPlace(new Key('k1', 'secret'), 'checkpoint', 'demo', $place));
        self::assertNotSame($mac, Chain::signPlace(new Key('k1', 'secret'), 'head', 'other', $place));
    }
}
