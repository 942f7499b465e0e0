<?php

namespace ConnectAsCustomer\Core\Http;

/** An HTTP answer; the platform sends it. */
final class Response
{
    /** @var int @readonly */
    public $status;
    /** @var array<string, string> by name; `Set-Cookie` is kept apart @readonly */
    public $headers;
    /** @var string[] values of `Set-Cookie` @readonly */
    public $cookies;
    /** @var string|\Traversable<string> chunks of a long answer are made while they are sent @readonly */
    public $body;

    /**
     * @param int $status
     * @param array<string, string> $headers
     * @param string|\Traversable<string> $body
     * @param string[] $cookies
     */
    public function __construct($status, array $headers, $body = '', array $cookies = array())
    {
        $this->status = $status;
        $this->headers = $headers;
        $this->body = $body;
        $this->cookies = $cookies;
    }

    /**
     * @param array<string, string> $headers that the answer does not have yet
     *
     * @return Response
     */
    public function withDefaults(array $headers)
    {
        return new self($this->status, $this->headers + $headers, $this->body, $this->cookies);
    }
}
