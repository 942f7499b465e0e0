<?php

namespace ConnectAsCustomer\Tests\Unit\Links;

use ConnectAsCustomer\Core\Settings\DefaultSettings;
use ConnectAsCustomer\Tests\Unit\Support\TestBrowser;
use ConnectAsCustomer\Tests\Unit\Support\TestShop;
use PHPUnit\Framework\TestCase;

final class RedeemLinkTest extends TestCase
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

    public function testLetsOneOfManyBrowsersIn(): void
    {
        $token = $this->browser->issue();
        $statuses = array();
        for ($index = 0; $index < 5; ++$index) {
            $browser = new TestBrowser($this->shop);
            $statuses[] = $browser->redeem($token)->status;
        }
        self::assertSame(array(303, 410, 410, 410, 410), $statuses);
        self::assertSame(1, $this->shop->logIns);
    }

    public function testSomebodyQuickerBetweenTheChecksAndTheCommit(): void
    {
        $token = $this->browser->issue();
        $links = $this->shop->backend->links->findLinksOfAgent('7', 1);
        $use = array('now' => $this->shop->now, 'browser' => 'other', 'session' => null);
        self::assertTrue($this->shop->backend->links->spendLink($links[0], $use));
        self::assertFalse($this->shop->backend->links->spendLink($links[0], $use));
        self::assertSame(410, $this->browser->redeem($token)->status);
        self::assertSame(0, $this->shop->logIns);
    }

    public function testTakesSeveralPressesInOneBrowserForOneSession(): void
    {
        $token = $this->browser->issue();
        $answers = array($this->browser->redeem($token), $this->browser->press($token), $this->browser->press($token));
        self::assertSame(array(303, 303, 303), array_column($answers, 'status'));
        self::assertCount(1, $this->browser->get('sessions')['sessions']);
        self::assertNotNull($this->browser->session());
    }

    public function testEndsTheSessionOfALogInThatFails(): void
    {
        $token = $this->browser->issue();
        $this->shop->onLogIn = function () {
            throw new \RuntimeException('no log-in');
        };
        self::assertSame(503, $this->browser->redeem($token)->status);
        $sessions = $this->browser->get('sessions')['sessions'];
        self::assertSame(array('ended', 'unknown'), array($sessions[0]['state'], $sessions[0]['cause']));
        self::assertNull($this->browser->session());
    }

    public function testAsksTheSettingsOfTheStorefront(): void
    {
        $settings = DefaultSettings::get();
        $settings['sessions']['mode'] = 'read-only';
        $settings['links']['instantSeconds'] = 30;
        $this->shop->set($settings, '2');
        $outlet = $this->browser->post('links', array('customer' => '1', 'kind' => 'instant', 'storefront' => '2'));
        self::assertStringStartsWith('https://outlet.example/b/connect/go#i.', $outlet['url']);
        self::assertSame($this->shop->now + 30000, strtotime($outlet['expiresAt']) * 1000);
        self::assertSame(303, $this->browser->redeem((string) strstr($outlet['url'], 'i.'), '2')->status);
        $main = $this->browser->post('links', array('customer' => '1', 'kind' => 'instant'));
        self::assertSame($this->shop->now + 120000, strtotime($main['expiresAt']) * 1000);
        self::assertSame('read-only', $this->browser->get('sessions')['sessions'][0]['mode']);
    }

    public function testSettingsOfTheStorefrontForbidWhatTheShopAllows(): void
    {
        $settings = DefaultSettings::get();
        $settings['access']['excludedGroups'] = array('Customers');
        $token = $this->browser->issue();
        $this->shop->set($settings, '1');
        self::assertSame(410, $this->browser->redeem($token)->status);
        $refused = $this->browser->post('links', array('customer' => '1', 'kind' => 'instant'));
        self::assertSame('customer_excluded', $refused['code']);
        $outlet = $this->browser->post('links', array('customer' => '1', 'kind' => 'instant', 'storefront' => '2'));
        self::assertArrayHasKey('url', $outlet);
    }

    public function testAMagicLinkDiesWithThePassword(): void
    {
        $token = $this->browser->issue(array('kind' => 'magic'));
        $this->shop->customer = TestShop::createCustomer('a2');
        self::assertSame(410, $this->browser->redeem($token)->status);
    }

    public function testASecondPressOfAMagicLinkGoesTheSameWay(): void
    {
        $token = $this->browser->issue(array('kind' => 'magic'));
        self::assertSame(303, $this->browser->redeem($token)->status);
        $again = $this->browser->press($token);
        self::assertSame(array(303, 'https://shop.example/account'), array($again->status, $again->headers['Location']));
        self::assertSame(1, $this->shop->logIns);
    }

    public function testAPressOfAnotherBrowserIsNoSecondOne(): void
    {
        $token = $this->browser->issue(array('kind' => 'magic'));
        self::assertSame(303, $this->browser->redeem($token)->status);
        // Logged in there as well, by whatever means.
        $other = new TestBrowser($this->shop);
        self::assertSame(410, $other->redeem($token)->status);
    }

    public function testAPressAfterAnotherLogInIsNoSecondOne(): void
    {
        $token = $this->browser->issue(array('kind' => 'magic'));
        self::assertSame(303, $this->browser->redeem($token)->status);
        $this->shop->loggedIn = '2';
        self::assertSame(410, $this->browser->press($token)->status);
    }

    /** @dataProvider refusals */
    public function testTheLogLearnsWhatTheVisitorDoesNot(string $refusal): void
    {
        $link = $this->browser->post('links', array('customer' => '1', 'kind' => 'instant'));
        $token = (string) parse_url($link['url'], PHP_URL_FRAGMENT);
        if ($refusal === 'revoked') {
            $this->browser->post('links/' . $link['id'] . '/revoke');
        } elseif ($refusal === 'expired') {
            $this->shop->advance(120);
        } elseif ($refusal === 'tampered') {
            $token = substr($token, 0, -1) . (substr($token, -1) === 'A' ? 'E' : 'A');
        } elseif ($refusal === 'agent_signed_out') {
            $this->shop->isSignedIn = false;
        } elseif ($refusal === 'used') {
            (new TestBrowser($this->shop))->redeem($token);
        }
        $answer = $this->browser->redeem($token);
        self::assertSame('link_invalid', $this->browser->json($answer)['code']);
        $events = $this->shop->backend->events->findEventsAfter(0);
        $data = json_decode($events[count($events) - 1]['data'], true);
        self::assertSame(array('refusal' => $refusal, 'storefront' => '1'), $data);
    }

    /** @return array<int, array<int, string>> */
    public static function refusals(): array
    {
        return array(array('revoked'), array('expired'), array('tampered'), array('agent_signed_out'), array('used'));
    }

    public function testOldKeysStillCount(): void
    {
        $token = $this->browser->issue();
        $this->browser->ask('GET', 'go');
        $this->shop->backend->keys->rotate();
        self::assertSame(303, $this->browser->press($token)->status);
    }
}
