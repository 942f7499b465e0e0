<?php

namespace ConnectAsCustomer\Tests\Unit\Links;

use ConnectAsCustomer\Core\Audit\VerifyLog;
use ConnectAsCustomer\Core\Settings\DefaultSettings;
use ConnectAsCustomer\Core\Storage\Tables;
use ConnectAsCustomer\Tests\Unit\Support\Presses;
use ConnectAsCustomer\Tests\Unit\Support\TestBrowser;
use ConnectAsCustomer\Tests\Unit\Support\TestShop;
use ConnectAsCustomer\Tests\World\WorldBackend;
use PHPUnit\Framework\TestCase;

/** A link is spent once, however many processes try; on SQLite, and on MySQL where CONNECT_TEST_MYSQL names one. */
final class SpendingTest extends TestCase
{
    const PREFIX = 'spending_';
    const BROWSERS = 6;

    /** @var string[] */
    private $files = array();

    protected function tearDown(): void
    {
        foreach ($this->files as $file) {
            unlink($file);
        }
    }

    /** @dataProvider databases */
    public function testLetsOneOfManyBrowsersIn(string $dsn): void
    {
        list($shop, $dsn) = $this->open($dsn);
        $token = (new TestBrowser($shop))->issue();
        $browsers = array();
        for ($index = 0; $index < self::BROWSERS; ++$index) {
            $browsers[] = self::land($shop);
        }
        self::assertSame(array(303, 410, 410, 410, 410, 410), $this->press($shop, $dsn, $token, $browsers));
        self::assertSame(array('link_issued', 'session_started'), self::kinds($shop, 'link_refused'));
    }

    /** @dataProvider databases */
    public function testTakesManyPressesInOneBrowserForOneSession(string $dsn): void
    {
        list($shop, $dsn) = $this->open($dsn);
        $token = (new TestBrowser($shop))->issue();
        $browsers = array_fill(0, self::BROWSERS, self::land($shop));
        self::assertSame(array_fill(0, self::BROWSERS, 303), $this->press($shop, $dsn, $token, $browsers));
        self::assertSame(array('link_issued', 'session_started'), self::kinds($shop, ''));
    }

    /** @dataProvider databases */
    public function testGivesAReusableLinkToTheBrowserThatWasFirst(string $dsn): void
    {
        list($shop, $dsn) = $this->open($dsn);
        $settings = DefaultSettings::get();
        $settings['links']['instantUses'] = 'until-expiry';
        $shop->set($settings);
        $token = (new TestBrowser($shop))->issue();
        $browsers = array();
        for ($index = 0; $index < self::BROWSERS; ++$index) {
            $browsers[] = self::land($shop);
        }
        self::assertSame(array(303, 410, 410, 410, 410, 410), $this->press($shop, $dsn, $token, $browsers));
    }

    /** @return array<string, array{string}> */
    public static function databases(): array
    {
        $mysql = getenv('CONNECT_TEST_MYSQL');

        return array('SQLite' => array('')) + ($mysql === false ? array() : array('MySQL' => array($mysql)));
    }

    /** @return array{TestShop, string} */
    private function open(string $dsn): array
    {
        if ($dsn === '') {
            $file = (string) tempnam(sys_get_temp_dir(), 'connect');
            $this->files[] = $file;
            $dsn = 'sqlite:' . $file;
        }
        $db = WorldBackend::open($dsn, self::PREFIX);
        Tables::drop($db);
        Tables::create($db);

        return array(new TestShop(array(), $db), $dsn);
    }

    private static function land(TestShop $shop): TestBrowser
    {
        $browser = new TestBrowser($shop);
        $browser->ask('GET', 'go');

        return $browser;
    }

    /**
     * @param TestBrowser[] $browsers
     *
     * @return int[]
     */
    private function press(TestShop $shop, string $dsn, string $token, array $browsers): array
    {
        $presses = new Presses($dsn, self::PREFIX, count($browsers));

        return $presses->press($shop, $token, $browsers);
    }

    /** @return string[] kinds of events but one, in order; the chain has to hold */
    private static function kinds(TestShop $shop, string $except): array
    {
        $verify = new VerifyLog($shop->backend);
        $verification = $verify->verifyLog();
        self::assertTrue($verification['ok'], (string) $verification['finding']);
        $kinds = array();
        foreach ($shop->backend->events->findEventsAfter(0) as $event) {
            if ($event['kind'] !== $except) {
                $kinds[] = $event['kind'];
            }
        }

        return $kinds;
    }
}
