<?php

namespace ConnectAsCustomer\Tests\Unit\Access;

use ConnectAsCustomer\Core\Access\AddressFinder;
use PHPUnit\Framework\TestCase;

final class AddressFinderTest extends TestCase
{
    public function testIsTheSocketWhateverAHeaderSays(): void
    {
        $alone = new AddressFinder(array());
        $behindProxies = new AddressFinder(array('10.0.0.0/8'));
        self::assertSame('203.0.113.7', $alone->findAddress('203.0.113.7', '198.51.100.1'));
        self::assertSame('203.0.113.7', $behindProxies->findAddress('203.0.113.7', '198.51.100.1'));
    }

    /**
     * @dataProvider chains
     *
     * @param string|null $socket
     * @param string|null $forwarded
     * @param string|null $expected
     */
    public function testBelievesListedProxiesOnly($socket, $forwarded, $expected): void
    {
        $finder = new AddressFinder(array('10.0.0.0/8', 'fd00::/9', '192.0.2.7'));
        self::assertSame($expected, $finder->findAddress($socket, $forwarded));
    }

    /** @return array<int, array<int, string|null>> */
    public static function chains(): array
    {
        return array(
            array('10.1.2.3', '198.51.100.1', '198.51.100.1'),
            array('192.0.2.7', '198.51.100.1', '198.51.100.1'),
            array('192.0.2.8', '198.51.100.1', '192.0.2.8'),
            array('::ffff:10.1.2.3', '198.51.100.1', '198.51.100.1'),
            array('10.1.2.3', 'forged, 198.51.100.1, 10.9.9.9', '198.51.100.1'),
            array('10.1.2.3', '1.2.3.4, 198.51.100.1', '198.51.100.1'),
            array('10.1.2.3', 'forged', '10.1.2.3'),
            array('10.1.2.3', null, '10.1.2.3'),
            array('fd00::1', '[2001:db8::7]', '2001:db8::7'),
            array('fd80::1', '2001:db8::7', 'fd80::1'),
            array('a0a::', '198.51.100.1', 'a0a::'),
            array(null, '198.51.100.1', null),
        );
    }

    /** @dataProvider nonsense */
    public function testDoesNotTakeNonsenseForAProxy(string $entry): void
    {
        $this->expectException(\InvalidArgumentException::class);
        $this->expectExceptionMessage($entry);
        new AddressFinder(array($entry));
    }

    /** @return array<int, array<int, string>> */
    public static function nonsense(): array
    {
        return array(array('proxy.example'), array('10.0.0.0/33'), array('10.0.0.0/'), array('10.0.0.0/8/8'));
    }
}
