<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Pages;

use ConnectAsCustomer\PrestaShop\Admin\AgentApi;
use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;
use Context;

/** The search for customers, with the choices of a connection above what it finds. */
final class SearchBox
{
    /** Stands for the id while PrestaShop makes the address of a customer's page. */
    const SAMPLE = '987654321';
    /** @var Context */
    private $context;

    public function __construct(Context $context)
    {
        $this->context = $context;
    }

    /**
     * @return array<string, mixed> what `search.tpl` needs
     *
     * @throws \ConnectAsCustomer\Core\Http\ProblemError
     */
    public function values()
    {
        $api = AgentApi::create($this->context);
        $discovery = $api->discovery();
        $options = new ConnectOptions($discovery, AgentTexts::of($this->context));
        $address = $api->connect->backend->customers->adminCustomerUrl(self::SAMPLE);

        return array(
            'choices' => $options->choices(),
            'reason' => $options->reason(),
            'customerUrl' => str_replace(self::SAMPLE, '{id}', $address),
            'mayConnect' => $discovery['may']['connect'],
        );
    }
}
