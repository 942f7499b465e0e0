<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Settings;

use ConnectAsCustomer\Core\Links\Landing;
use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;

/** Turns what was typed into settings, or says beside which field what is wrong. */
final class FormReader
{
    const PATH_LENGTH = 500;
    /** @var AgentTexts */
    private $texts;
    /** @var array<string, string> by name of the field */
    private $errors = array();

    public function __construct(AgentTexts $texts)
    {
        $this->texts = $texts;
    }

    /** @return array<string, string> sentences by name of the field; none where all is well */
    public function errors()
    {
        return $this->errors;
    }

    /**
     * @param array<string, mixed> $settings what is in force; fields that the form does not have stay as they are
     * @param array<string, mixed> $posted values by name of the field, as FormValues writes them
     *
     * @return array<string, mixed> settings; not to be saved where there are errors
     */
    public function read(array $settings, array $posted)
    {
        $this->errors = array();
        foreach (FieldList::all() as $field) {
            if ($field->place !== '' && array_key_exists($field->name, $posted)) {
                $value = $this->value($field, $posted);
                if ($value !== null) {
                    $settings = SettingsPath::write($settings, $field->place, $value);
                }
            }
        }

        $default = $settings['landing']['default'];
        // Links land only where the list says; a default that is missing there would be refused.
        if ($default !== 'account' && $default !== 'home' && !in_array($default, $settings['landing']['paths'], true)) {
            $settings['landing']['paths'][] = $default;
        }

        return $this->readWho($settings, $posted);
    }

    /**
     * @param array<string, mixed> $posted
     *
     * @return mixed null where it is wrong
     */
    private function value(Field $field, array $posted)
    {
        $value = $posted[$field->name];
        switch ($field->type) {
            case Field::SWITCHED:
                return $value === '1';
            case Field::CHOICE:
                return $field->name === FieldList::LANDING && $value === 'path'
                    ? $this->landing($posted)
                    : $this->choice($field, $value);
            case Field::CHECKS:
                return self::names((array) $value);
            case Field::LINES:
                return $this->paths($field, is_string($value) ? $value : '');
            case Field::DURATION:
                $unit = isset($posted[$field->name . '_unit']) ? $posted[$field->name . '_unit'] : '';

                return $this->duration($field, is_string($value) ? $value : '', is_string($unit) ? $unit : '');
            default:
                return $this->number($field, is_string($value) ? $value : '');
        }
    }

    /**
     * @param mixed $value
     *
     * @return string|null
     */
    private function choice(Field $field, $value)
    {
        if (is_string($value) && in_array($value, $field->values, true)) {
            return $value;
        }
        $this->errors[$field->name] = $this->texts->get('admin_wrong_choice');

        return null;
    }

    /**
     * @param array<string, mixed> $posted
     *
     * @return string|null
     */
    private function landing(array $posted)
    {
        $path = isset($posted[FieldList::LANDING_PATH]) && is_string($posted[FieldList::LANDING_PATH])
            ? trim($posted[FieldList::LANDING_PATH])
            : '';
        if (self::isPath($path)) {
            return $path;
        }
        $this->errors[FieldList::LANDING_PATH] = $path === ''
            ? $this->texts->get('admin_wrong_path_empty')
            : $this->texts->get('admin_wrong_path', array($path));

        return null;
    }

    /**
     * @param mixed[] $values the form sends an empty one, so that nothing ticked is sent at all
     *
     * @return string[]
     */
    public static function names(array $values)
    {
        return array_values(array_filter($values, function ($value) {
            return is_string($value) && $value !== '';
        }));
    }

    /**
     * @param string $text one path a line
     *
     * @return string[]|null
     */
    private function paths(Field $field, $text)
    {
        $lines = self::names(array_unique(array_map('trim', explode("\n", str_replace("\r", "\n", $text)))));
        foreach ($lines as $line) {
            if (!self::isPath($line)) {
                $this->errors[$field->name] = $this->texts->get('admin_wrong_path', array($line));

                return null;
            }
        }
        if (count($lines) > $field->most) {
            $this->errors[$field->name] = $this->texts->get('admin_wrong_many', array((string) $field->most));

            return null;
        }

        return $lines;
    }

    /**
     * @param string $path
     *
     * @return bool
     */
    private static function isPath($path)
    {
        return $path !== '' && strlen($path) <= self::PATH_LENGTH && Landing::isSafePath($path);
    }

    /**
     * @param string $amount
     * @param string $unit
     *
     * @return int|null
     */
    private function duration(Field $field, $amount, $unit)
    {
        $seconds = Duration::join(trim($amount), $unit);
        if ($seconds !== null && $seconds >= $field->least && $seconds <= $field->most && $seconds % $field->scale === 0) {
            return (int) ($seconds / $field->scale);
        }
        $this->errors[$field->name] = $this->texts->get('admin_wrong_range', array(
            Duration::say($field->least),
            Duration::say($field->most),
        ));

        return null;
    }

    /**
     * @param string $text
     *
     * @return int|null
     */
    private function number(Field $field, $text)
    {
        $number = preg_match('/^\d{1,9}$/D', trim($text)) === 1 ? (int) $text : null;
        if ($number !== null && $number >= $field->least && $number <= $field->most) {
            return $number;
        }
        $this->errors[$field->name] = $this->texts->get('admin_wrong_range', array(
            (string) $field->least,
            (string) $field->most,
        ));

        return null;
    }

    /**
     * One question on the page, two settings: an empty list of roles means every agent with access to customers.
     *
     * @param array<string, mixed> $settings
     * @param array<string, mixed> $posted
     *
     * @return array<string, mixed>
     */
    private function readWho(array $settings, array $posted)
    {
        if (!isset($posted[FieldList::WHO])) {
            return $settings;
        }
        $who = $posted[FieldList::WHO];
        $settings['access']['superAdminOnly'] = $who === 'super';
        if ($who !== 'ticked') {
            $settings['access']['roles'] = array();
        } elseif ($settings['access']['roles'] === array()) {
            $this->errors[FieldList::ROLES] = $this->texts->get('admin_wrong_no_profile');
        }

        return $settings;
    }
}
