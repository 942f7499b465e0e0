<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Pages;

use ConnectAsCustomer\Core\Http\ProblemError;
use ConnectAsCustomer\PrestaShop\Admin\AgentApi;
use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;
use ConnectAsCustomer\PrestaShop\Admin\ProblemTexts;
use ConnectAsCustomer\PrestaShop\Admin\Template;
use Context;

/** The panel on a customer's page: connect with the choices of the extension's menu, magic link, last sessions. */
final class CustomerPanel
{
    const SESSIONS = 5;
    /** @var Context */
    private $context;

    public function __construct(Context $context)
    {
        $this->context = $context;
    }

    /**
     * @param string $customer id
     *
     * @return string markup
     */
    public function render($customer)
    {
        $texts = AgentTexts::of($this->context);
        try {
            return $this->renderFor($customer);
        } catch (ProblemError $error) {
            return $this->refuse(ProblemTexts::of($error, $texts));
        }
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
     * @return string
     *
     * @throws ProblemError
     */
    private function renderFor($id)
    {
        $texts = AgentTexts::of($this->context);
        $api = AgentApi::create($this->context);
        $discovery = $api->read('discovery');
        $customer = $api->read('customers/' . $id);
        $carts = $api->read('customers/' . $id . '/carts');
        $sessions = $api->read('sessions', array('customer' => $id));
        $options = new ConnectOptions($discovery, $texts);
        $rows = new SessionRows($this->context, $texts, $discovery);

        return $this->frame(array(
            'problem' => $customer['connectable'] ? '' : ProblemTexts::ofCode($customer['refusal'], $texts),
            'customer' => $customer,
            'choices' => $options->choices($carts['carts'], $customer['storefronts']),
            'reason' => $options->reason(),
            'magic' => $discovery['may']['magic'],
            'sessions' => $rows->make(array_slice($sessions['sessions'], 0, self::SESSIONS), function () {
                return '';
            }),
        ));
    }

    /**
     * @param array<string, mixed> $values
     *
     * @return string
     */
    private function frame(array $values)
    {
        return Template::render($this->context, 'customer-panel', $values + array(
            // Pages made with Symfony have cards, the older ones panels.
            'look' => version_compare(_PS_VERSION_, '1.7.6.0', '>=') ? 'card' : 'panel',
            'customer' => null,
            'sessions' => array(),
        ));
    }
}
