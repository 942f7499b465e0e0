<?php

namespace ConnectAsCustomer\Tests\Unit\Support;

use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\Core\Http\Response;
use ConnectAsCustomer\Core\Sessions\Guarded;

/** A browser with cookies, in the admin and on a storefront of a test shop. */
final class TestBrowser
{
    /** @var array<string, string> */
    public $cookies = array();
    /** @var string of the landing page that was loaded last */
    public $nonce = '';
    /** @var TestShop */
    private $shop;

    public function __construct(TestShop $shop)
    {
        $this->shop = $shop;
    }

    /**
     * @param array<string, mixed> $body
     *
     * @return array<string, mixed> the answer's JSON
     */
    public function post(string $path, array $body = array()): array
    {
        $token = $this->json($this->askAgent('GET', 'discovery'))['connectToken'];

        return $this->json($this->askAgent('POST', $path, $body, $token));
    }

    /**
     * @param array<string, string> $query
     *
     * @return array<string, mixed>
     */
    public function get(string $path, array $query = array()): array
    {
        return $this->json($this->askAgent('GET', $path, array(), '', $query));
    }

    /** @return string the answer as it is sent */
    public function read(string $path): string
    {
        $body = $this->askAgent('GET', $path)->body;

        return is_string($body) ? $body : implode('', iterator_to_array($body, false));
    }

    /**
     * @param array<string, mixed> $wish
     *
     * @return string token of a new link
     */
    public function issue(array $wish = array()): string
    {
        $link = $this->post('links', $wish + array('customer' => '1', 'kind' => 'instant'));

        return (string) parse_url($link['url'], PHP_URL_FRAGMENT);
    }

    public function redeem(string $token, string $storefront = '1'): Response
    {
        $this->ask('GET', 'go', '', $storefront);

        return $this->press($token, $storefront);
    }

    /** Presses the button of the landing page that was loaded last. */
    public function press(string $token, string $storefront = '1'): Response
    {
        $form = http_build_query(array('token' => $token, 'nonce' => $this->nonce, 'auto' => '0'));

        return $this->ask('POST', 'go', $form, $storefront);
    }

    /** @return array<string, mixed>|null this browser's session */
    public function session(): ?array
    {
        return $this->json($this->ask('GET', 'session'))['session'];
    }

    public function ask(string $method, string $path, string $form = '', string $storefront = '1'): Response
    {
        $host = $storefront === '1' ? 'shop.example' : 'outlet.example';
        $request = $this->request($method, $path, array(
            'Host' => $host,
            'Origin' => 'https://' . $host,
            'Content-Type' => 'application/x-www-form-urlencoded',
        ), $form);
        $response = $this->shop->connect->answerStorefront($storefront, $request);
        $this->keep($response->cookies);
        if (is_string($response->body) && preg_match('/name="nonce" value="([^"]+)"/', $response->body, $found) === 1) {
            $this->nonce = $found[1];
        }

        return $response;
    }

    /** @param array<string, string> $headers */
    public function guard(string $method = 'GET', array $headers = array(), string $storefront = '1'): Guarded
    {
        $request = $this->request($method, 'page', $headers + array('Accept' => 'text/html'), '');

        return $this->shop->connect->guard($storefront, $request);
    }

    /** @param string[] $cookies */
    public function keep(array $cookies): void
    {
        foreach ($cookies as $cookie) {
            $parts = explode(';', $cookie);
            list($name, $value) = explode('=', $parts[0], 2);
            if ($value === '') {
                unset($this->cookies[$name]);
            } else {
                $this->cookies[$name] = $value;
            }
        }
    }

    /** @return array<string, mixed> */
    public function json(Response $response): array
    {
        return (array) json_decode((string) (is_string($response->body) ? $response->body : ''), true);
    }

    /**
     * @param array<string, mixed> $body
     * @param array<string, string> $query
     */
    private function askAgent(
        string $method,
        string $path,
        array $body = array(),
        string $token = '',
        array $query = array()
    ): Response {
        $headers = array(
            'Host' => 'shop.example',
            'Content-Type' => 'application/json',
            'X-Connect-Token' => $token,
        );

        return $this->shop->connect->answerAgent(
            $this->request($method, $path, $headers, (string) json_encode((object) $body), $query)
        );
    }

    /**
     * @param array<string, string> $headers
     * @param array<string, string> $query
     */
    private function request(string $method, string $path, array $headers, string $body, array $query = array()): Request
    {
        return new Request($method, $path, array(
            'query' => $query,
            'headers' => $headers,
            'cookies' => $this->cookies,
            'socketAddress' => '192.0.2.1',
            'readBody' => function () use ($body) {
                return $body;
            },
        ));
    }
}
