<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Settings;

use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;

/** Turns what was typed into settings, or says beside which field what is wrong. */
final class FormReader
{
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
                return array_values(array_filter((array) $value, 'is_string'));
            case Field::LINES:
                return self::lines(is_string($value) ? $value : '');
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
        if ($path !== '') {
            return $path;
        }
        $this->errors[FieldList::LANDING_PATH] = $this->texts->get('admin_wrong_path_empty');

        return null;
    }

    /**
     * @param string $text
     *
     * @return string[]
     */
    private static function lines($text)
    {
        $lines = array_map('trim', explode("\n", str_replace("\r", "\n", $text)));

        return array_values(array_unique(array_filter($lines, 'strlen')));
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
            DurationText::say($field->least, $this->texts),
            DurationText::say($field->most, $this->texts),
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
        $number = preg_match('/^\d{1,9}$/', trim($text)) === 1 ? (int) $text : null;
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
