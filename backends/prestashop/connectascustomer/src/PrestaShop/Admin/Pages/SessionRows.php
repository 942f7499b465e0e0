<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Pages;

use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;
use Context;

/**
 * Sessions as tables of the back office show them.
 *
 * @phpstan-type Row array{id: string, live: bool, state: string, agent: string, customer: string, customerId: string, customerUrl: string, cart: string, mode: string, why: string, linkIssued: string, started: string, ended: string, ip: string, mayEnd: bool}
 */
final class SessionRows
{
    /** @var Context */
    private $context;
    /** @var AgentTexts */
    private $texts;
    /** @var array<string, mixed> answer of `discovery` */
    private $discovery;

    /**
     * @param array<string, mixed> $discovery
     */
    public function __construct(Context $context, AgentTexts $texts, array $discovery)
    {
        $this->context = $context;
        $this->texts = $texts;
        $this->discovery = $discovery;
    }

    /**
     * @param array<int, array<string, mixed>> $sessions of the answer of `sessions`
     * @param callable(string): string $customerUrl address of a customer's page
     *
     * @return Row[]
     */
    public function make(array $sessions, $customerUrl)
    {
        return array_map(function (array $session) use ($customerUrl) {
            return $this->row($session, $customerUrl);
        }, $sessions);
    }

    /**
     * @param array<string, mixed> $session
     * @param callable(string): string $customerUrl
     *
     * @return Row
     */
    private function row(array $session, $customerUrl)
    {
        $isLive = $session['state'] === 'live';
        $cause = $session['cause'] === null ? 'unknown' : $session['cause'];

        return array(
            'id' => $session['id'],
            'live' => $isLive,
            'state' => $this->texts->get($isLive ? 'popup_live' : 'popup_cause_' . $cause),
            'agent' => $this->name($session['agent']['name']),
            'customer' => $this->name($session['customer']['name']),
            'customerId' => $session['customer']['id'],
            'customerUrl' => call_user_func($customerUrl, $session['customer']['id']),
            'cart' => $session['cart'] === null ? '' : $session['cart'],
            'mode' => $this->texts->get($session['mode'] === 'full' ? 'button_mode_full' : 'button_mode_read_only'),
            'why' => implode(' · ', array_filter(array($session['ticket'], $session['reason']))),
            'linkIssued' => $this->date($session['linkIssuedAt']),
            'started' => $this->date($session['startedAt']),
            'ended' => $session['endedAt'] === null ? '' : $this->date($session['endedAt']),
            'ip' => $session['adminIp'] === null ? '' : $session['adminIp'],
            'mayEnd' => $isLive
                && ($this->discovery['may']['endTeam'] || $session['agent']['id'] === $this->discovery['agent']['id']),
        );
    }

    /**
     * @param string|null $name
     *
     * @return string
     */
    private function name($name)
    {
        return $name === null ? $this->texts->get('popup_erased') : $name;
    }

    /**
     * @param string $instant
     *
     * @return string in the shop's time zone, written as the agent's language does
     */
    private function date($instant)
    {
        $language = $this->context->language;

        return date($language === null ? 'Y-m-d H:i:s' : $language->date_format_full, (int) strtotime($instant));
    }
}
