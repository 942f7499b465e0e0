<?php

namespace ConnectAsCustomer\PrestaShop\Admin;


/** Texts for templates, which know no arrays of their own: `{$t->say('popup_by', $name)}`. Escaped, ready to be printed. */
final class TemplateTexts
{
    /** @var AgentTexts */
    private $texts;

    public function __construct(AgentTexts $texts)
    {
        $this->texts = $texts;
    }

    /**
     * @param string $key
     * @param string|int ...$values for $1, $2, …
     *
     * @return string
     */
    public function say($key, ...$values)
    {
        return htmlspecialchars($this->texts->get($key, array_map('strval', $values)), ENT_QUOTES, 'UTF-8');
    }
}
