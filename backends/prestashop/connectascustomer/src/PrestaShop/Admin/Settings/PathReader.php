<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Settings;

use ConnectAsCustomer\Core\Links\Landing;
use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;

/** Reads paths that links may land on, by the core's own rule of what stays on the storefront. */
final class PathReader
{
    const LENGTH = 500;
    /** @var AgentTexts */
    private $texts;

    public function __construct(AgentTexts $texts)
    {
        $this->texts = $texts;
    }

    /**
     * @param string $field beside which a mistake is told
     * @param string $path
     *
     * @return string
     *
     * @throws WrongValue
     */
    public function readOne($field, $path)
    {
        if ($path === '') {
            throw new WrongValue($field, $this->texts->get('admin_wrong_path_empty'));
        }
        if (strlen($path) > self::LENGTH || !Landing::isSafePath($path)) {
            throw new WrongValue($field, $this->texts->get('admin_wrong_path', array($path)));
        }

        return $path;
    }

    /**
     * @param string $text one path a line
     *
     * @return string[]
     *
     * @throws WrongValue
     */
    public function readAll(Field $field, $text)
    {
        $paths = array();
        foreach (explode("\n", str_replace("\r", "\n", $text)) as $line) {
            if (trim($line) !== '') {
                $paths[] = $this->readOne($field->name, trim($line));
            }
        }
        if (count($paths) > $field->most) {
            throw new WrongValue($field->name, $this->texts->get('admin_wrong_many', array((string) $field->most)));
        }

        return array_values(array_unique($paths));
    }
}
