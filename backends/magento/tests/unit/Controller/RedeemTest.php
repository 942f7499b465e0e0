<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\Unit\Controller;

use ConnectAsCustomer\HeadlessLogin\Controller\Handle\Redeem;
use ConnectAsCustomer\HeadlessLogin\Tests\World\WorldTest;
use Magento\Framework\App\Request\Http;
use Magento\Framework\Controller\Result\Json;
use Magento\Framework\Controller\Result\JsonFactory;
use Psr\Log\LoggerInterface;

final class RedeemTest extends WorldTest
{
    private const ORIGIN = 'https://pwa.example';

    /** @var list<string> */
    private array $logged = [];

    protected function setUp(): void
    {
        parent::setUp();
        $this->world->stores->landings = [1 => self::ORIGIN . '/connect', 3 => 'https://other.example/'];
    }

    public function testTheLandingGetsATokenAndMayReadIt(): void
    {
        $answer = $this->post(['handle' => $this->offer()]);
        self::assertSame(200, $answer->status);
        self::assertSame('token of 1 (3)', $answer->data['token']);
        self::assertSame([
            'Cache-Control' => 'no-store',
            'Vary' => 'Origin',
            'X-Content-Type-Options' => 'nosniff',
            'Access-Control-Allow-Origin' => self::ORIGIN,
        ], $answer->headers);
    }

    public function testEveryRefusalLooksTheSame(): void
    {
        $handle = $this->offer();
        $this->world->customers->locked = [1];
        $answers = [$this->post(['handle' => $handle]), $this->post(['handle' => 'x']), $this->post([])];
        for ($i = 0; $i < 10; $i++) {
            $answers[] = $this->post(['handle' => 'x']);
        }
        $seen = array_map(static fn (Json $it): string => (string)json_encode([$it->status, $it->data]), $answers);
        self::assertSame(
            ['[403,{"error":"invalid_or_expired","message":"This link is invalid or has expired."}]'],
            array_values(array_unique($seen))
        );
        self::assertContains('Handle refused: customer_locked', $this->logged);
        self::assertContains('Handle refused: handle_invalid', $this->logged);
        self::assertContains('Handle refused: rate_limited', $this->logged);
        self::assertStringNotContainsString($handle, implode($this->logged));
    }

    public function testAShopThatIsOutOfOrderTellsVisitorsNothingElse(): void
    {
        $handle = $this->offer();
        $this->world->log->isBroken = true;
        $answer = $this->post(['handle' => $handle]);
        self::assertSame([403, 'invalid_or_expired'], [$answer->status, $answer->data['error']]);
        self::assertSame(['Handle not redeemed: RuntimeException: The log cannot be written.'], $this->logged);
    }

    /** @dataProvider provideForeignOrigins */
    public function testOtherOriginsGetNothing(string $origin): void
    {
        $handle = $this->offer();
        $answer = $this->post(['handle' => $handle], $origin);
        self::assertSame(403, $answer->status);
        self::assertSame(['Handle refused: origin_foreign'], $this->logged);
        self::assertArrayNotHasKey('Access-Control-Allow-Origin', $answer->headers);
        self::assertSame(200, $this->post(['handle' => $handle])->status);
    }

    /** @return list<array{string}> */
    public function provideForeignOrigins(): array
    {
        return [[''], ['null'], ['https://evil.example'], ['https://pwa.example.evil.example'], ['http://pwa.example']];
    }

    public function testAnotherLandingsOriginGetsNothing(): void
    {
        $handle = $this->offer();
        self::assertSame(403, $this->post(['handle' => $handle], 'https://other.example')->status);
        self::assertSame(200, $this->post(['handle' => $handle])->status);
    }

    /** @dataProvider provideBodies */
    public function testReadsJsonOnly(string $type, string $body): void
    {
        self::assertSame(403, $this->send('POST', self::ORIGIN, $type, $body)->status);
    }

    /** @return array<string, array{string, string}> */
    public function provideBodies(): array
    {
        $json = (string)json_encode(['handle' => str_repeat('a', 43)]);
        return [
            'a form' => ['application/x-www-form-urlencoded', 'handle=' . str_repeat('a', 43)],
            'JSON that needs no preflight' => ['text/plain', $json],
            'a list' => ['application/json', '{"handle":["a"]}'],
            'a number' => ['application/json', '5'],
            'no JSON' => ['application/json', '{'],
        ];
    }

    public function testJsonHasToBeCalledJson(): void
    {
        $body = (string)json_encode(['handle' => $this->offer()]);
        self::assertSame(403, $this->send('POST', self::ORIGIN, 'text/plain', $body)->status);
        self::assertSame(200, $this->send('POST', self::ORIGIN, 'application/json; charset=utf-8', $body)->status);
    }

    public function testReadsAShortBodyOnly(): void
    {
        $body = (string)json_encode(['handle' => $this->offer()]);
        $long = $body . str_repeat(' ', 1024);
        self::assertSame(403, $this->send('POST', self::ORIGIN, 'application/json', $long)->status);
        self::assertSame(200, $this->send('POST', self::ORIGIN, 'application/json', $body)->status);
    }

    public function testALandingOfAClosedStoreIsNone(): void
    {
        $this->world->stores->stores[3]->isActive = false;
        self::assertSame(403, $this->send('OPTIONS', 'https://other.example', '', '')->status);
    }

    public function testPreflightsAreForLandingsOnly(): void
    {
        $answer = $this->send('OPTIONS', self::ORIGIN, '', '');
        self::assertSame(200, $answer->status);
        self::assertSame(self::ORIGIN, $answer->headers['Access-Control-Allow-Origin']);
        self::assertSame('POST', $answer->headers['Access-Control-Allow-Methods']);
        self::assertSame('Content-Type', $answer->headers['Access-Control-Allow-Headers']);
        self::assertArrayNotHasKey('Access-Control-Allow-Credentials', $answer->headers);
        $foreign = $this->send('OPTIONS', 'https://evil.example', '', '');
        self::assertSame(403, $foreign->status);
        self::assertSame(['Cache-Control', 'Vary', 'X-Content-Type-Options'], array_keys($foreign->headers));
    }

    public function testOnlyTheSocketsAddressCounts(): void
    {
        for ($i = 0; $i < 10; $i++) {
            $this->post(['handle' => 'x'], self::ORIGIN, ['X-Forwarded-For' => "198.51.100.$i"]);
        }
        $this->post(['handle' => 'x'], self::ORIGIN, ['X-Forwarded-For' => '198.51.100.99']);
        self::assertSame('Handle refused: rate_limited', end($this->logged));
    }

    private function offer(): string
    {
        return substr($this->world->offer()->execute(7, 1, null)['url'] ?? '', -43);
    }

    /**
     * @param array<string, string> $fields
     * @param array<string, string> $more
     */
    private function post(array $fields, string $origin = self::ORIGIN, array $more = []): Json
    {
        return $this->send('POST', $origin, 'application/json', (string)json_encode($fields), $more);
    }

    /** @param array<string, string> $more */
    private function send(string $method, string $origin, string $type, string $body, array $more = []): Json
    {
        $headers = ['Origin' => $origin, 'Content-Type' => $type] + $more;
        $request = $this->createStub(Http::class);
        $request->method('getMethod')->willReturn($method);
        $request->method('getContent')->willReturn($body);
        $request->method('getHeader')->willReturnCallback(static fn (string $name) => $headers[$name] ?? false);
        $request->method('getServerValue')->willReturnCallback(
            static fn (string $name): ?string => $name === 'REMOTE_ADDR' ? '192.0.2.1' : null
        );
        $logger = $this->createStub(LoggerInterface::class);
        $note = function (string $line): void {
            $this->logged[] = $line;
        };
        $logger->method('warning')->willReturnCallback($note);
        $logger->method('error')->willReturnCallback($note);
        $redeem = $this->world->redeem();
        $controller = new Redeem($request, new JsonFactory(), $this->world->landings(), $redeem, $logger);
        self::assertTrue($controller->validateForCsrf($request));
        return $controller->execute();
    }
}
