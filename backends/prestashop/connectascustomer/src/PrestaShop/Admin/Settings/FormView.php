<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Settings;

use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;

/**
 * The fields as the template prints them.
 *
 * @phpstan-type Option array{value: string, label: string, checked: bool}
 * @phpstan-type Row array{name: string, type: string, label: string, help: string, error: string, value: string, unit: string, units: Option[], options: Option[], most: int}
 * @phpstan-type Group array{title: string, note: string, rows: Row[]}
 *
 * @phpstan-import-type Profile from ShopLists
 */
final class FormView
{
    /** @var string[] settings of the whole installation, which no storefront can have of its own */
    private static $onlyWhole = array(FieldList::LEADS, 'list_button', 'retention');
    /** @var AgentTexts */
    private $texts;
    /** @var Profile[] */
    private $profiles;
    /** @var string[] */
    private $groups;
    /** @var bool */
    private $isWhole;

    /**
     * @param Profile[] $profiles
     * @param string[] $groups names of customer groups
     * @param bool $isWhole whether the whole installation is set, rather than one of its storefronts
     */
    public function __construct(AgentTexts $texts, array $profiles, array $groups, $isWhole)
    {
        $this->texts = $texts;
        $this->profiles = $profiles;
        $this->groups = $groups;
        $this->isWhole = $isWhole;
    }

    /**
     * @param array<string, mixed> $values by name of the field
     * @param array<string, string> $errors by name of the field
     *
     * @return Group[]
     */
    public function groups(array $values, array $errors)
    {
        $groups = array();
        foreach (FieldList::groups() as $name => $fields) {
            $rows = array();
            foreach ($fields as $field) {
                if ($this->isWhole || !in_array($field->name, self::$onlyWhole, true)) {
                    $rows[] = $this->row($field, $values, isset($errors[$field->name]) ? $errors[$field->name] : '');
                }
            }
            $groups[] = array(
                'title' => $this->texts->get('admin_group_' . $name),
                'note' => $this->texts->find('admin_group_' . $name . '_note'),
                'rows' => $rows,
            );
        }

        return $groups;
    }

    /**
     * @param array<string, mixed> $values
     * @param string $error
     *
     * @return Row
     */
    private function row(Field $field, array $values, $error)
    {
        $value = isset($values[$field->name]) ? $values[$field->name] : '';
        $unit = isset($values[$field->name . '_unit']) ? (string) $values[$field->name . '_unit'] : '';

        return array(
            'name' => $field->name,
            'type' => $field->type,
            'label' => $this->texts->get('admin_set_' . $field->name),
            'help' => $this->texts->find('admin_set_' . $field->name . '_help'),
            'error' => $error,
            'value' => is_string($value) ? $value : '',
            'unit' => $unit,
            'units' => $this->options(Duration::units(), 'admin_unit_', array($unit)),
            'options' => $field->type === Field::CHECKS
                ? $this->checks($field, (array) $value)
                : $this->options($field->values, 'admin_set_' . $field->name . '_', array($value)),
            'most' => $field->most,
        );
    }

    /**
     * @param string[] $values
     * @param string $prefix of the keys of their labels
     * @param mixed[] $chosen
     *
     * @return Option[]
     */
    private function options(array $values, $prefix, array $chosen)
    {
        return array_map(function ($value) use ($prefix, $chosen) {
            return array(
                'value' => $value,
                'label' => $this->texts->get($prefix . str_replace('-', '_', $value)),
                'checked' => in_array($value, $chosen, true),
            );
        }, $values);
    }

    /**
     * @param mixed[] $chosen
     *
     * @return Option[] what was chosen and is no longer there stays in the list, so that it can be unticked
     */
    private function checks(Field $field, array $chosen)
    {
        $names = $field->name === FieldList::EXCLUDED_GROUPS ? $this->groups : $this->profileNames();
        $gone = array_values(array_diff(array_filter($chosen, 'is_string'), $names, array('')));

        return array_map(function ($name) use ($field, $chosen) {
            return array(
                'value' => $name,
                'label' => $name . $this->note($field, $name),
                'checked' => in_array($name, $chosen, true),
            );
        }, array_merge($names, $gone));
    }

    /** @return string[] super admins may everything and are not asked for */
    private function profileNames()
    {
        $names = array();
        foreach ($this->profiles as $profile) {
            if (!$profile['superAdmin']) {
                $names[] = $profile['name'];
            }
        }

        return $names;
    }

    /**
     * @param string $name of a profile
     *
     * @return string why ticking it has no effect
     */
    private function note(Field $field, $name)
    {
        foreach ($this->profiles as $profile) {
            if ($profile['name'] === $name && !$profile['seesCustomers'] && $field->name !== FieldList::EXCLUDED_GROUPS) {
                return ' – ' . $this->texts->get('admin_no_customers');
            }
        }

        return '';
    }
}
