<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Pages;

use ConnectAsCustomer\Core\Http\ProblemError;
use ConnectAsCustomer\PrestaShop\Admin\AgentApi;
use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;
use ConnectAsCustomer\PrestaShop\Admin\ProblemTexts;
use ConnectAsCustomer\PrestaShop\Admin\Template;
use Context;

/** *Customers > Connection log*: filter, pages, export, and an end for sessions that go on. */
final class LogPage
{
    /** @var Context */
    private $context;

    public function __construct(Context $context)
    {
        $this->context = $context;
    }

    /**
     * @param string $address of this page, without the filter
     *
     * @return string markup
     */
    public function render($address)
    {
        $filter = LogFilter::fromRequest();
        $sessions = new LastSessions($this->context);
        $problem = '';
        $page = array('rows' => array(), 'next' => null);
        try {
            $page = $sessions->page($filter->query());
        } catch (ProblemError $error) {
            $problem = ProblemTexts::of($error, AgentTexts::of($this->context));
        }
        $template = AgentApi::create($this->context)->connect->backend->shop->agentApiTemplate;

        return Template::render($this->context, 'log', array(
            'problem' => $problem,
            'sessions' => $page['rows'],
            'hidden' => self::parametersOf($address),
            'page' => $address,
            'typed' => $filter->typed,
            'agents' => $this->agents(),
            'older' => $page['next'] === null ? '' : $address . $filter->parameters($page['next']),
            'csv' => str_replace('{path}', 'sessions.csv', $template) . $filter->protocolParameters(),
            'ndjson' => str_replace('{path}', 'sessions.ndjson', $template) . $filter->protocolParameters(),
        ));
    }

    /** @return array<string, string> names by id */
    private function agents()
    {
        $names = array();
        foreach (\Employee::getEmployees(false) as $row) {
            $names[(string) $row['id_employee']] = $row['firstname'] . ' ' . $row['lastname'];
        }

        return $names;
    }

    /**
     * A form that is sent by GET drops what stands in its address.
     *
     * @param string $address
     *
     * @return array<int|string, string>
     */
    private static function parametersOf($address)
    {
        parse_str((string) parse_url($address, PHP_URL_QUERY), $parameters);

        return array_filter($parameters, 'is_string');
    }
}
