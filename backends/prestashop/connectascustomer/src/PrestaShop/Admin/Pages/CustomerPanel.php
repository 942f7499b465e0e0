<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Pages;

use ConnectAsCustomer\Core\Http\ProblemError;
use ConnectAsCustomer\PrestaShop\Admin\AgentApi;
use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;
use ConnectAsCustomer\PrestaShop\Admin\ProblemTexts;
use ConnectAsCustomer\PrestaShop\Admin\Template;
use Context;

/** The panel about one customer: connect with the choices of the extension's menu, magic link, last sessions. */
final class CustomerPanel
{
    const SESSIONS = 5;
    /** @var Context */
    private $context;
    /** @var AgentTexts */
    private $texts;

    public function __construct(Context $context)
    {
        $this->context = $context;
        $this->texts = AgentTexts::of($context);
    }

    /**
     * @param string $customer id
     *
     * @return string markup for the customer's own page
     */
    public function render($customer)
    {
        try {
            $sessions = AgentApi::create($this->context)->read('sessions', array('customer' => $customer));

            return $this->frame($this->values($customer) + array('sessions' => $this->rows($sessions['sessions'])));
        } catch (ProblemError $error) {
            return $this->refuse(ProblemTexts::of($error, $this->texts));
        }
    }

    /**
     * @param string $customer id
     *
     * @return string markup for a place where the page about something else names the customer
     */
    public function renderBesideOrder($customer)
    {
        try {
            $values = $this->values($customer);
        } catch (ProblemError $error) {
            return '';
        }

        return $values['problem'] === '' ? $this->frame($values + array('place' => '')) : '';
    }

    /**
     * @param string $sentence why this agent gets no panel
     *
     * @return string markup
     */
    public function refuse($sentence)
    {
        return $this->frame(array('problem' => $sentence));
    }

    /**
     * @param string $id
     *
     * @return array<string, mixed>
     *
     * @throws ProblemError
     */
    private function values($id)
    {
        $api = AgentApi::create($this->context);
        $discovery = $api->discovery();
        $customer = $api->read('customers/' . $id);
        $carts = $api->read('customers/' . $id . '/carts');
        $options = new ConnectOptions($discovery, $this->texts);

        return array(
            'problem' => $customer['connectable'] ? '' : $this->problem($customer['refusal'], $discovery),
            'customer' => $customer,
            'choices' => $options->choices($carts['carts'], $customer['storefronts']),
            'reason' => $options->reason(),
            'magic' => $discovery['may']['magic'],
        );
    }

    /**
     * @param string $refusal code
     * @param array<string, mixed> $discovery
     *
     * @return string
     */
    private function problem($refusal, array $discovery)
    {
        return $refusal === 'not_allowed'
            ? $this->texts->get('admin_not_allowed', array($discovery['agent']['role']))
            : ProblemTexts::ofCode($refusal, $this->texts);
    }

    /**
     * @param array<int, array<string, mixed>> $sessions
     *
     * @return array<int, array<string, mixed>>
     */
    private function rows(array $sessions)
    {
        $rows = new SessionRows($this->context, $this->texts, AgentApi::create($this->context)->discovery());

        return $rows->make(array_slice($sessions, 0, self::SESSIONS), function () {
            return '';
        });
    }

    /**
     * @param array<string, mixed> $values
     *
     * @return string
     */
    private function frame(array $values)
    {
        // Pages made with Symfony have cards, the older ones panels.
        $hasCards = version_compare(_PS_VERSION_, '1.7.6.0', '>=');

        return Template::render($this->context, 'customer-panel', $values + array(
            'look' => $hasCards ? 'card' : 'panel',
            'place' => $hasCards ? 'col-12' : 'col-lg-12',
            'customer' => null,
            'sessions' => array(),
        ));
    }
}
