<?php

namespace ConnectAsCustomer\Core\Http;

/** An HTTP request as the core sees it; built by the platform from its own globals, or by tests. */
final class Request
{
    /** @var string in upper case @readonly */
    public $method;
    /** @var string route of the protocol without a leading slash, e.g. `sessions/7/end`; for guarded pages the page's own path @readonly */
    public $path;
    /** @var array<string, string> the protocol's own parameters @readonly */
    public $query;
    /** @var array<string, string> names in lower case @readonly */
    public $headers;
    /** @var array<string, string> @readonly */
    public $cookies;
    /** @var string|null address of the socket's other end @readonly */
    public $socketAddress;
    /** @var string|null tag of the language that the page is in; null = what the browser asks for @readonly */
    public $language;
    /** @var callable(int): string reads the body up to a number of bytes */
    private $readBody;

    /**
     * @param string $method
     * @param string $path
     * @param array<string, mixed> $parts
     * @phpstan-param array{query?: array<string, string>, headers?: array<string, string>, cookies?: array<string, string>, socketAddress?: string|null, language?: string|null, readBody?: callable(int): string} $parts
     */
    public function __construct($method, $path, array $parts = array())
    {
        $this->method = strtoupper($method);
        $this->path = $path;
        $this->query = isset($parts['query']) ? $parts['query'] : array();
        $this->headers = isset($parts['headers']) ? array_change_key_case($parts['headers'], CASE_LOWER) : array();
        $this->cookies = isset($parts['cookies']) ? $parts['cookies'] : array();
        $this->socketAddress = isset($parts['socketAddress']) ? $parts['socketAddress'] : null;
        $this->language = isset($parts['language']) ? $parts['language'] : null;
        $this->readBody = isset($parts['readBody']) ? $parts['readBody'] : function () {
            return '';
        };
    }

    /**
     * @param string $name in any case
     *
     * @return string|null
     */
    public function header($name)
    {
        $name = strtolower($name);

        return isset($this->headers[$name]) ? $this->headers[$name] : null;
    }

    /**
     * @param int $limit bytes
     *
     * @return string at most one byte more than the limit, so that the caller can tell that there is more
     */
    public function readBody($limit)
    {
        return call_user_func($this->readBody, $limit + 1);
    }
}
