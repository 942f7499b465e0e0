<?php

namespace ConnectAsCustomer\Tests\Unit\Pages;

use ConnectAsCustomer\Core\Http\ProblemError;
use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\Core\Http\StorefrontSite;
use ConnectAsCustomer\Core\Pages\GoForm;
use ConnectAsCustomer\Core\Pages\VisitorPage;
use ConnectAsCustomer\Core\Ports\Storefront;
use PHPUnit\Framework\TestCase;

final class VisitorPageTest extends TestCase
{
    const TYPESCRIPT = __DIR__ . '/../../../../typescript/src/pages/';
    const PAGES = __DIR__ . '/../../../connectascustomer/src/Core/Pages/';

    public function testLoadsWhatTheOtherBackendLoads(): void
    {
        self::assertFileEquals(self::TYPESCRIPT . 'go.js', self::PAGES . 'go.js');
        self::assertFileEquals(self::TYPESCRIPT . 'go.css', self::PAGES . 'go.css');
    }

    public function testPostsToAnAddressWithParametersToo(): void
    {
        $html = self::body(VisitorPage::createGoPage(self::request(), self::site(), new GoForm('', 'n', true, false)));
        $address = 'https://shop.example/index.php?fc=module&amp;controller=connect&amp;path=';
        self::assertStringContainsString('action="' . $address . 'go"', $html);
        self::assertStringContainsString('src="' . $address . 'go.js"', $html);
        self::assertStringContainsString('href="' . $address . 'go.css"', $html);
    }

    public function testLetsNoMarkupOutOfAnAttribute(): void
    {
        $form = new GoForm('"><script>alert(1)</script>', "'><b>", false, true);
        $html = self::body(VisitorPage::createGoPage(self::request(), self::site(), $form));
        self::assertSame(1, substr_count($html, '<script'));
        self::assertStringNotContainsString('<b>', $html);
        self::assertStringContainsString('data-auto="refused"', $html);
    }

    public function testAnswersPeopleWithASentence(): void
    {
        $problem = new ProblemError('rate_limited', null, array('Retry-After' => '7'));
        $answer = VisitorPage::createFailureResponse(self::request('de'), self::site(), $problem);
        self::assertSame(429, $answer->status);
        self::assertSame('7', $answer->headers['Retry-After']);
        self::assertStringContainsString('<html lang="de" dir="ltr">', self::body($answer));
        self::assertStringContainsString('Zu viele Versuche', self::body($answer));
        self::assertStringContainsString('data-code="rate_limited"', self::body($answer));
    }

    public function testHasASentenceForEverythingElse(): void
    {
        $answer = VisitorPage::createFailureResponse(self::request(), self::site(), new ProblemError('internal'));
        self::assertSame(500, $answer->status);
        self::assertStringContainsString('That did not work', self::body($answer));
    }

    public function testAnswersProgramsWithADocument(): void
    {
        $request = new Request('GET', 'go', array('headers' => array('Accept' => 'application/json')));
        $answer = VisitorPage::createFailureResponse($request, self::site(), new ProblemError('link_invalid'));
        self::assertSame('application/problem+json', $answer->headers['Content-Type']);
    }

    private static function request(string $language = 'en'): Request
    {
        $headers = array('Accept' => 'text/html,*/*', 'Accept-Language' => $language);

        return new Request('GET', 'go', array('headers' => $headers));
    }

    private static function site(): StorefrontSite
    {
        $template = 'https://shop.example/index.php?fc=module&controller=connect&path={path}';

        return new StorefrontSite(new Storefront('1', 'Main', 'https://shop.example/', $template));
    }

    private static function body(\ConnectAsCustomer\Core\Http\Response $response): string
    {
        self::assertIsString($response->body);

        return $response->body;
    }
}
