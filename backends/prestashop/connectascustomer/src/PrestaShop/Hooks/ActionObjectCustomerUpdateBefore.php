<?php

namespace ConnectAsCustomer\PrestaShop\Hooks;

use ConnectAsCustomer\PrestaShop\Storefront\LastLine;
use Context;

/** A customer is about to be written, by whatever way. */
final class ActionObjectCustomerUpdateBefore
{
    /** @var Context */
    private $context;

    public function __construct(Context $context)
    {
        $this->context = $context;
    }

    /**
     * @param array<string, mixed> $parameters
     *
     * @return void
     */
    public function handle(array $parameters)
    {
        if (isset($parameters['object']) && $parameters['object'] instanceof \Customer) {
            $lastLine = new LastLine($this->context);
            $lastLine->holdCustomer($parameters['object']);
        }
    }
}
