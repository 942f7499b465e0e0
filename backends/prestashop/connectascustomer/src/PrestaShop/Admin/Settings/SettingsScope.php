<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Settings;

/** Whose settings the page shows: the back office's choice of shops, where there are several. */
final class SettingsScope
{
    /** @var string|null id of the storefront; null = the whole installation @readonly */
    public $storefront;
    /** @var bool a group of shops, which has no settings of its own @readonly */
    public $isGroup;

    /**
     * @param string|null $storefront
     * @param bool $isGroup
     */
    private function __construct($storefront, $isGroup)
    {
        $this->storefront = $storefront;
        $this->isGroup = $isGroup;
    }

    /** @return self */
    public static function current()
    {
        if (!\Shop::isFeatureActive() || \Shop::getContext() === \Shop::CONTEXT_ALL) {
            return new self(null, false);
        }
        if (\Shop::getContext() === \Shop::CONTEXT_GROUP) {
            return new self(null, true);
        }

        return new self((string) (int) \Shop::getContextShopID(), false);
    }
}
