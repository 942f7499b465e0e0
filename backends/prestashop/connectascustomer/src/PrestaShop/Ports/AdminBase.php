<?php

namespace ConnectAsCustomer\PrestaShop\Ports;

use Context;

/** Address of the back office. Its folder has a random name that the storefront cannot know: the back office notes it. */
final class AdminBase
{
    const KEY = 'CONNECTASCUSTOMER_ADMIN_BASE';

    /** @return string ending in `/`; empty on a storefront before anybody has opened the back office */
    public static function find(Context $context)
    {
        $noted = (string) \Configuration::getGlobalValue(self::KEY);
        if (!defined('_PS_ADMIN_DIR_') || PHP_SAPI === 'cli') {
            return $noted;
        }
        $current = self::current($context);
        if ($current !== $noted) {
            \Configuration::updateGlobalValue(self::KEY, $current);
        }

        return $current;
    }

    /** @return string */
    private static function current(Context $context)
    {
        $isSecure = (bool) \Configuration::get('PS_SSL_ENABLED');
        $shop = $context->shop;
        $main = new \Shop((int) \Configuration::get('PS_SHOP_DEFAULT'));
        // Agents sign in at the address of whichever shop they choose; only addresses of the configuration count.
        $host = $isSecure ? $main->domain_ssl : $main->domain;
        if ($shop !== null && in_array(\Tools::getHttpHost(), array($shop->domain, $shop->domain_ssl), true)) {
            $host = $isSecure ? $shop->domain_ssl : $shop->domain;
        }

        return ($isSecure ? 'https://' : 'http://') . $host . __PS_BASE_URI__ . basename((string) _PS_ADMIN_DIR_) . '/';
    }
}
