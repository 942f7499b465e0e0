<?php

namespace ConnectAsCustomer\Tests\Unit\Sessions;

use ConnectAsCustomer\Core\Ports\Agent;
use ConnectAsCustomer\Core\Ports\StorefrontLogins;
use ConnectAsCustomer\Core\Sessions\Guarded;
use ConnectAsCustomer\Core\Settings\DefaultSettings;
use ConnectAsCustomer\Tests\Unit\Support\TestBrowser;
use ConnectAsCustomer\Tests\Unit\Support\TestShop;
use PHPUnit\Framework\TestCase;

final class GuardRequestTest extends TestCase
{
    /** @var TestShop */
    private $shop;
    /** @var TestBrowser */
    private $browser;

    protected function setUp(): void
    {
        $this->shop = new TestShop();
        $this->browser = new TestBrowser($this->shop);
    }

    public function testHasNothingToSayToCustomers(): void
    {
        $this->shop->isDown = true;
        $this->shop->kind = StorefrontLogins::CHECKOUT;
        self::assertSame('none', $this->browser->guard('POST')->kind);
    }

    public function testKnowsTheLiveSession(): void
    {
        $id = $this->connect();
        $guarded = $this->browser->guard();
        self::assertSame('live', $guarded->kind);
        self::assertNotNull($guarded->session);
        self::assertSame($id, $guarded->session['id']);
        self::assertSame('Ana Müller', $guarded->session['customer']['name']);
    }

    public function testEndsASessionThatSomebodyElsesLoginComesWith(): void
    {
        $id = $this->connect();
        $this->shop->loggedIn = '2';
        $guarded = $this->browser->guard();
        self::assertSame('ended', $guarded->kind);
        self::assertNotSame(array(), $guarded->cookies);
        $found = $this->browser->get('sessions', array('state' => 'ended'))['sessions'];
        self::assertSame(array($id, 'replaced'), array($found[0]['id'], $found[0]['cause']));
        self::assertNull($this->shop->loggedIn);
    }

    public function testLeavesASessionOfAnotherStorefrontAlone(): void
    {
        $this->connect();
        foreach ($this->browser->cookies as $name => $value) {
            // The outlet lies in a folder, so its cookie has no prefix; a browser would send both.
            $this->browser->cookies[str_replace('__Host-', '', $name)] = $value;
        }
        self::assertSame('none', $this->browser->guard('GET', array(), '2')->kind);
        self::assertNotNull($this->browser->session());
    }

    /** @dataProvider refusals */
    public function testRefuses(string $kind, string $method, string $mode, ?string $code): void
    {
        $settings = DefaultSettings::get();
        $settings['sessions']['blockCheckout'] = $code === 'checkout_blocked';
        $this->shop->set($settings);
        $this->connect(array('mode' => $mode));
        $this->shop->kind = $kind;
        $guarded = $this->browser->guard($method);
        self::assertSame($code === null ? 'live' : 'refused', $guarded->kind);
        if ($code !== null) {
            self::assertStringContainsString('data-code="' . $code . '"', self::textOf($guarded));
            $forProgram = $this->browser->guard($method, array('Accept' => 'application/json'));
            self::assertStringContainsString('"code":"' . $code . '"', self::textOf($forProgram));
        }
    }

    /** @return array<int, array{string, string, string, string|null}> */
    public static function refusals(): array
    {
        return array(
            array('read', 'GET', 'read-only', null),
            array('write', 'POST', 'full', null),
            array('write', 'POST', 'read-only', 'read_only'),
            array('write', 'GET', 'read-only', 'read_only'),
            array('checkout', 'GET', 'full', 'checkout_blocked'),
            array('checkout', 'GET', 'full', null),
            array('checkout', 'POST', 'full', null),
            array('checkout', 'GET', 'read-only', null),
            array('checkout', 'POST', 'read-only', 'read_only'),
            array('security', 'GET', 'full', 'change_refused'),
            array('security', 'POST', 'read-only', 'change_refused'),
        );
    }

    public function testCountsPagesAndChangesAsActivityAndNothingElse(): void
    {
        $this->connect();
        $begun = $this->idleEnd();
        $this->shop->advance(600);
        $this->browser->guard('GET', array('Sec-Fetch-Dest' => 'image'));
        $this->browser->guard('GET', array('Sec-Purpose' => 'prefetch'));
        $this->browser->guard('GET', array('Sec-Fetch-Dest' => 'empty'));
        $this->browser->guard('GET', array('Accept' => '*/*'));
        self::assertSame($begun, $this->idleEnd());
        $this->browser->guard('GET', array('Sec-Fetch-Dest' => 'document'));
        self::assertSame($begun + 600, $this->idleEnd());
        $this->shop->advance(60);
        $this->browser->guard('POST', array('Sec-Fetch-Dest' => 'empty'));
        self::assertSame($begun + 660, $this->idleEnd());
        $this->shop->advance(14);
        $this->browser->guard();
        self::assertSame($begun + 660, $this->idleEnd());
    }

    public function testLogsTheBrowserOutOnceTheSessionWasEndedElsewhere(): void
    {
        $id = $this->connect();
        $this->browser->post('sessions/' . $id . '/end');
        $guarded = $this->browser->guard();
        self::assertSame('ended', $guarded->kind);
        self::assertNull($this->shop->loggedIn);
        $this->browser->keep($guarded->cookies);
        self::assertSame(array('__Host-connect_browser'), array_keys($this->browser->cookies));
        self::assertSame('none', $this->browser->guard()->kind);
    }

    public function testLogsOutABrowserWhoseCookieNobodyKnows(): void
    {
        $this->connect();
        $this->browser->cookies['__Host-connect_session'] = str_repeat('A', 43);
        self::assertSame('ended', $this->browser->guard()->kind);
    }

    /** @dataProvider ends */
    public function testEndsASession(string $cause, int $seconds): void
    {
        $id = $this->connect();
        $this->shop->advance($seconds);
        if ($cause === 'agent_signed_out') {
            $this->shop->agent = new Agent('7', 'Ida', 'Support', array('superAdmin' => true));
        }
        self::assertSame('ended', $this->browser->guard()->kind);
        $row = $this->shop->backend->sessions->findSession($id);
        self::assertNotNull($row);
        self::assertSame($cause, $row['cause']);
    }

    /** @return array<int, array{string, int}> */
    public static function ends(): array
    {
        return array(array('idle', 900), array('agent_signed_out', 1));
    }

    public function testRefusesRatherThanGuessesWhereTheShopCannotAnswer(): void
    {
        $this->connect();
        $this->shop->isDown = true;
        $guarded = $this->browser->guard();
        self::assertSame('refused', $guarded->kind);
        self::assertNotNull($guarded->response);
        self::assertSame(503, $guarded->response->status);
        self::assertSame('no-store', $guarded->response->headers['Cache-Control']);
        self::assertCount(1, $this->shop->errors);
    }

    public function testShowsTheBannerAsTheStorefrontHasIt(): void
    {
        $this->connect();
        $settings = DefaultSettings::get();
        $settings['banner']['position'] = 'bottom';
        $this->shop->set($settings, '1');
        $guarded = $this->browser->guard();
        self::assertNotNull($guarded->session);
        self::assertSame('bottom', $guarded->session['banner']['position']);
    }

    /** @param array<string, mixed> $wish */
    private function connect(array $wish = array()): string
    {
        self::assertSame(303, $this->browser->redeem($this->browser->issue($wish))->status);
        $session = $this->browser->session();
        self::assertNotNull($session);

        return $session['id'];
    }

    /** @phpstan-impure */
    private function idleEnd(): int
    {
        $session = $this->browser->session();
        self::assertNotNull($session);

        return (int) strtotime($session['idleEndsAt']);
    }

    private static function textOf(Guarded $guarded): string
    {
        self::assertNotNull($guarded->response);
        self::assertIsString($guarded->response->body);

        return $guarded->response->body;
    }
}
