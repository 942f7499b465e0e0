<?php

namespace ConnectAsCustomer\PrestaShop\Admin;

use ConnectAsCustomer\Core\Connect;
use ConnectAsCustomer\Core\Http\Answers;
use ConnectAsCustomer\Core\Http\Problem;
use ConnectAsCustomer\Core\Http\ProblemError;
use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\Core\Http\Response;
use ConnectAsCustomer\PrestaShop\ConnectFactory;
use ConnectAsCustomer\PrestaShop\Http\IncomingRequest;
use Context;

/**
 * The agent API as the module's own pages use it: they ask what any client asks, so that no page shows more than its
 * agent may read.
 */
final class AgentApi
{
    /** @var array<string, mixed>|null once a request: several parts of a page ask for it */
    private static $discovery;
    /** @var Connect @readonly */
    public $connect;

    private function __construct(Connect $connect)
    {
        $this->connect = $connect;
    }

    /** @return self for the agent who is signed in to this back office page */
    public static function create(Context $context)
    {
        return new self(ConnectFactory::create($context));
    }

    /**
     * @return array<string, mixed> answer of `discovery`
     *
     * @throws ProblemError with the code that a client would get
     */
    public function discovery()
    {
        if (self::$discovery === null) {
            self::$discovery = $this->read('discovery');
        }

        return self::$discovery;
    }

    /**
     * @param string $path route of the protocol, e.g. `customers/7`
     * @param array<string, string> $query
     *
     * @return array<string, mixed>
     *
     * @throws ProblemError with the code that a client would get
     */
    public function read($path, array $query = array())
    {
        $response = $this->connect->answerAgent(new Request('GET', $path, array(
            'query' => $query,
            'headers' => array_diff_key(IncomingRequest::headers(), array('origin' => true)),
        )));
        $answer = is_string($response->body) ? json_decode($response->body, true) : null;
        if (!is_array($answer)) {
            throw new ProblemError('internal');
        }
        if ($response->status >= 400) {
            throw new ProblemError($answer['code'], isset($answer['detail']) ? $answer['detail'] : null);
        }

        return $answer;
    }

    /**
     * An answer for requests that do not get as far as the protocol.
     *
     * @param string $code
     * @param string|null $detail
     *
     * @return Response
     */
    public static function problem($code, $detail = null)
    {
        return Answers::withCommonHeaders(Problem::response(new ProblemError($code, $detail)));
    }
}
