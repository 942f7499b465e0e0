<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Settings;

use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;

/** Turns what one field sent into the value of its setting. */
final class FieldReader
{
    /** @var AgentTexts */
    private $texts;
    /** @var PathReader */
    private $paths;

    public function __construct(AgentTexts $texts)
    {
        $this->texts = $texts;
        $this->paths = new PathReader($texts);
    }

    /**
     * @param array<string, mixed> $posted values by name of the field, as FormValues writes them
     *
     * @return mixed
     *
     * @throws WrongValue
     */
    public function read(Field $field, array $posted)
    {
        $value = $posted[$field->name];
        $text = self::text($posted, $field->name);
        switch ($field->type) {
            case Field::SWITCHED:
                return $text === '1';
            case Field::CHOICE:
                return $field->name === FieldList::LANDING && $text === 'path'
                    ? $this->paths->readOne(FieldList::LANDING_PATH, self::text($posted, FieldList::LANDING_PATH))
                    : $this->choice($field, $text);
            case Field::CHECKS:
                return self::names((array) $value);
            case Field::LINES:
                return $this->paths->readAll($field, $text);
            case Field::DURATION:
                return $this->duration($field, $text, self::text($posted, $field->name . '_unit'));
            default:
                return $this->number($field, $text);
        }
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
     * @param array<string, mixed> $posted
     * @param string $name
     *
     * @return string
     */
    private static function text(array $posted, $name)
    {
        return isset($posted[$name]) && is_string($posted[$name]) ? trim($posted[$name]) : '';
    }

    /**
     * @param string $text
     *
     * @return string
     */
    private function choice(Field $field, $text)
    {
        if (!in_array($text, $field->values, true)) {
            throw new WrongValue($field->name, $this->texts->get('admin_wrong_choice'));
        }

        return $text;
    }

    /**
     * @param string $amount
     * @param string $unit
     *
     * @return int
     */
    private function duration(Field $field, $amount, $unit)
    {
        $seconds = Duration::join($amount, $unit);
        if ($seconds === null || $seconds < $field->least || $seconds > $field->most || $seconds % $field->scale !== 0) {
            throw $this->outOfRange($field, Duration::say($field->least), Duration::say($field->most));
        }

        return (int) ($seconds / $field->scale);
    }

    /**
     * @param string $text
     *
     * @return int
     */
    private function number(Field $field, $text)
    {
        $number = preg_match('/^\d{1,9}$/D', $text) === 1 ? (int) $text : null;
        if ($number === null || $number < $field->least || $number > $field->most) {
            throw $this->outOfRange($field, (string) $field->least, (string) $field->most);
        }

        return $number;
    }

    /**
     * @param string $least
     * @param string $most
     *
     * @return WrongValue
     */
    private function outOfRange(Field $field, $least, $most)
    {
        return new WrongValue($field->name, $this->texts->get('admin_wrong_range', array($least, $most)));
    }
}
