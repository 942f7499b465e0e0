<?php

namespace ConnectAsCustomer\PrestaShop\Hooks;

use ConnectAsCustomer\PrestaShop\Storefront\LastLine;
use Context;

/** A cart is about to be written, by whatever way. */
final class ActionObjectCartUpdateBefore
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
        if (isset($parameters['object']) && $parameters['object'] instanceof \Cart) {
            $lastLine = new LastLine($this->context);
            $lastLine->holdCart($parameters['object']);
        }
    }
}
