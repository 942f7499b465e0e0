<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\ViewModel;

use ConnectAsCustomer\HeadlessLogin\Model\Landing\Landings;
use Magento\Framework\View\Element\Block\ArgumentInterface;

/**
 * What admin pages say of this module: its version, and whether any store view is headless.
 */
class AdminMark implements ArgumentInterface
{
    /** The same as in composer.json. */
    public const VERSION = '1.0.0';

    public function __construct(private readonly Landings $landings)
    {
    }

    public function getVersion(): string
    {
        return self::VERSION;
    }

    public function isHeadless(): bool
    {
        return $this->landings->getOrigins() !== [];
    }
}
