<?php

namespace ConnectAsCustomer\Core\Http;

/** Thrown anywhere below a route; the one error handler turns it into an answer. */
final class ProblemError extends \RuntimeException
{
    /** @var string of the closed list @readonly */
    public $problem;
    /** @var string|null @readonly */
    public $detail;
    /** @var array<string, string> @readonly */
    public $headers;
    /** @var \Exception|\Throwable|null what made it so, for the operator @readonly */
    public $cause;

    /**
     * @param string $problem code of the closed list
     * @param string|null $detail
     * @param array<string, string> $headers
     * @param \Exception|\Throwable|null $cause
     */
    public function __construct($problem, $detail = null, array $headers = array(), $cause = null)
    {
        parent::__construct($detail === null ? $problem : $detail);
        $this->problem = $problem;
        $this->detail = $detail;
        $this->headers = $headers;
        $this->cause = $cause;
    }
}
