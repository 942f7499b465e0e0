<?php

namespace ConnectAsCustomer\PrestaShop\Admin;

use ConnectAsCustomer\Core\Texts;
use Context;

/** Texts in the language that the agent has chosen for the back office. */
final class AgentTexts
{
    /** @var Texts */
    private $texts;

    public function __construct(Texts $texts)
    {
        $this->texts = $texts;
    }

    /** @return self */
    public static function of(Context $context)
    {
        return new self(new Texts(self::language($context)));
    }

    /**
     * PrestaShop's own two letters are not always a language (`gb`, `br`, `mx`); the code that browsers get is.
     *
     * @return string a tag that scripts may use as well, e.g. `de` or `pt-br`
     */
    public static function language(Context $context)
    {
        $code = $context->language === null ? '' : str_replace('_', '-', (string) $context->language->language_code);

        return preg_match('/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/Di', $code) === 1 ? $code : Texts::FALLBACK;
    }

    /**
     * @param string $key
     * @param string[] $values for $1, $2, …
     *
     * @return string plain text, not markup
     */
    public function get($key, array $values = array())
    {
        $pairs = array();
        foreach (array_values($values) as $at => $value) {
            $pairs['$' . ($at + 1)] = $value;
        }

        return strtr($this->texts->get($key), $pairs);
    }

    /**
     * @param string $key
     *
     * @return string empty where there is no such text: not everything needs an explanation
     */
    public function find($key)
    {
        return $this->texts->knows($key) ? $this->get($key) : '';
    }
}
