<?php

namespace ConnectAsCustomer\PrestaShop\Hooks;

use ConnectAsCustomer\PrestaShop\Storefront\LastLine;
use Context;

/** An order is about to be written, by whatever way. */
final class ActionObjectOrderAddBefore
{
    /** @var Context */
    private $context;

    public function __construct(Context $context)
    {
        $this->context = $context;
    }

    /** @return void */
    public function handle()
    {
        $lastLine = new LastLine($this->context);
        $lastLine->holdOrder();
    }
}
