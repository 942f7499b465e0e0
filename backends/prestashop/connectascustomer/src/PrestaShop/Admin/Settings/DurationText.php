<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Settings;

use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;

/** A length of time as a page says it, e.g. "120 seconds". */
final class DurationText
{
    /**
     * @param int $seconds
     *
     * @return string
     */
    public static function say($seconds, AgentTexts $texts)
    {
        $parts = Duration::split($seconds);

        return $parts['amount'] . ' ' . $texts->get('admin_unit_' . $parts['unit']);
    }
}
