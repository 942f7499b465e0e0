<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Settings;

/** Settings as the fields of the form show them: what FormReader reads back. */
final class FormValues
{
    /**
     * @param array<string, mixed> $settings
     * @param string[] $leads names of profiles
     *
     * @return array<string, mixed> by name of the field
     */
    public static function from(array $settings, array $leads)
    {
        $values = array(
            FieldList::WHO => self::who($settings['access']),
            FieldList::LEADS => $leads,
            FieldList::LANDING_PATH => '',
        );
        foreach (FieldList::all() as $field) {
            if ($field->place !== '') {
                $values += self::valuesOf($field, SettingsPath::read($settings, $field->place));
            }
        }
        if (!in_array($values[FieldList::LANDING], array('account', 'home'), true)) {
            $values[FieldList::LANDING_PATH] = $values[FieldList::LANDING];
            $values[FieldList::LANDING] = 'path';
        }

        return $values;
    }

    /**
     * @param array<string, mixed> $access
     *
     * @return string
     */
    private static function who(array $access)
    {
        if ($access['superAdminOnly']) {
            return 'super';
        }

        return $access['roles'] === array() ? 'everyone' : 'ticked';
    }

    /**
     * @param mixed $value
     *
     * @return array<string, mixed>
     */
    private static function valuesOf(Field $field, $value)
    {
        switch ($field->type) {
            case Field::SWITCHED:
                return array($field->name => $value ? '1' : '0');
            case Field::LINES:
                return array($field->name => implode("\n", (array) $value));
            case Field::DURATION:
                $parts = Duration::split((int) $value * $field->scale);

                return array($field->name => $parts['amount'], $field->name . '_unit' => $parts['unit']);
            case Field::CHECKS:
                return array($field->name => $value);
            default:
                return array($field->name => (string) $value);
        }
    }
}
