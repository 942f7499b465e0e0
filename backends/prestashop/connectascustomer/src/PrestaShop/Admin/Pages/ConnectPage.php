<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Pages;

use ConnectAsCustomer\Core\Http\ProblemError;
use ConnectAsCustomer\PrestaShop\Admin\AgentApi;
use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;
use ConnectAsCustomer\PrestaShop\Admin\ProblemTexts;
use ConnectAsCustomer\PrestaShop\Admin\Template;
use Context;

/** *Customers > Connect as customer*: search, connect in one click, and the agent's own last sessions. */
final class ConnectPage
{
    const SESSIONS = 10;
    /** @var Context */
    private $context;

    public function __construct(Context $context)
    {
        $this->context = $context;
    }

    /** @return string markup */
    public function render()
    {
        try {
            $values = $this->values();
        } catch (ProblemError $error) {
            $values = array('problem' => ProblemTexts::of($error, AgentTexts::of($this->context)));
        }

        return Template::render($this->context, 'connect', $values);
    }

    /**
     * @return array<string, mixed>
     *
     * @throws ProblemError
     */
    private function values()
    {
        $discovery = AgentApi::create($this->context)->discovery();
        if (!$discovery['may']['connect']) {
            $texts = AgentTexts::of($this->context);

            return array('problem' => $texts->get('admin_not_allowed', array($discovery['agent']['role'])));
        }
        $search = new SearchBox($this->context);
        $sessions = new LastSessions($this->context);

        return $search->values() + array(
            'problem' => '',
            'sessions' => $sessions->rows(self::SESSIONS, array('agent' => $discovery['agent']['id'])),
        );
    }
}
