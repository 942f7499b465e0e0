<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Settings;

use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;

/** Turns what was typed into settings, or says beside which field what is wrong. */
final class FormReader
{
    /** @var AgentTexts */
    private $texts;
    /** @var FieldReader */
    private $fields;
    /** @var array<string, string> by name of the field */
    private $errors = array();

    public function __construct(AgentTexts $texts)
    {
        $this->texts = $texts;
        $this->fields = new FieldReader($texts);
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
            if ($field->place === '' || !array_key_exists($field->name, $posted)) {
                continue;
            }
            try {
                $settings = SettingsPath::write($settings, $field->place, $this->fields->read($field, $posted));
            } catch (WrongValue $error) {
                $this->errors[$error->field] = $error->getMessage();
            }
        }

        return $this->readWho(self::listDefaultLanding($settings), $posted);
    }

    /**
     * Links land only where the list says; a default that is missing there would be refused.
     *
     * @param array<string, mixed> $settings
     *
     * @return array<string, mixed>
     */
    private static function listDefaultLanding(array $settings)
    {
        $default = $settings['landing']['default'];
        if (!in_array($default, array_merge(array('account', 'home'), $settings['landing']['paths']), true)) {
            $settings['landing']['paths'][] = $default;
        }

        return $settings;
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
