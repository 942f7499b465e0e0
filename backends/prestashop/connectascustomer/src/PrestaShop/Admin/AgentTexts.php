<?php

namespace ConnectAsCustomer\PrestaShop\Admin;

use ConnectAsCustomer\Core\Texts;
use Context;

/** Texts in the language that the agent has chosen for the back office. */
final class AgentTexts
{
    /** @return Texts */
    public static function of(Context $context)
    {
        return new Texts(self::language($context));
    }

    /**
     * PrestaShop's own two letters are not always a language (`gb`, `br`, `mx`); the code that browsers get is.
     *
     * @return string e.g. `de`
     */
    public static function language(Context $context)
    {
        $code = $context->language === null ? '' : (string) $context->language->language_code;

        return preg_match('/^([a-z]{2,3})(?:[-_]|$)/i', $code, $parts) === 1 ? strtolower($parts[1]) : 'en';
    }
}
