<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Pages;

use ConnectAsCustomer\PrestaShop\Admin\AgentApi;
use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;
use Context;

/**
 * The newest sessions of the log, as far as the agent may read it.
 *
 * @phpstan-import-type Row from SessionRows
 */
final class LastSessions
{
    /** @var Context */
    private $context;

    public function __construct(Context $context)
    {
        $this->context = $context;
    }

    /**
     * @param int $count at most a page of the protocol
     * @param array<string, string> $query as of the route `sessions`
     *
     * @return Row[]
     *
     * @throws \ConnectAsCustomer\Core\Http\ProblemError
     */
    public function rows($count, array $query = array())
    {
        $page = $this->page($query);

        return array_slice($page['rows'], 0, $count);
    }

    /**
     * @param array<string, string> $query
     *
     * @return array{rows: Row[], next: string|null}
     *
     * @throws \ConnectAsCustomer\Core\Http\ProblemError
     */
    public function page(array $query)
    {
        $api = AgentApi::create($this->context);
        $answer = $api->read('sessions', $query);
        $rows = new SessionRows($this->context, AgentTexts::of($this->context), $api->discovery());
        $customers = $api->connect->backend->customers;

        return array(
            'rows' => $rows->make($answer['sessions'], function ($customer) use ($customers) {
                return $customers->adminCustomerUrl($customer);
            }),
            'next' => $answer['next'],
        );
    }
}
