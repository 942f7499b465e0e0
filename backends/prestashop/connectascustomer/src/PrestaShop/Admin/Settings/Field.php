<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Settings;

/** One setting on the settings page. Label and help are the texts `admin_set_<name>` and `admin_set_<name>_help`. */
final class Field
{
    const SWITCHED = 'switch';
    const CHOICE = 'choice';
    const DURATION = 'duration';
    const NUMBER = 'number';
    const CHECKS = 'checks';
    const LINES = 'lines';
    const TEXT = 'text';

    /** @var string @readonly */
    public $name;
    /** @var string one of this class's constants @readonly */
    public $type;
    /** @var string where it stands in the settings, e.g. `banner.position`; empty where the form alone knows it @readonly */
    public $place;
    /** @var int in seconds for durations @readonly */
    public $least;
    /** @var int @readonly */
    public $most;
    /** @var int what the settings count in, in seconds: 60 where they count minutes @readonly */
    public $scale;
    /** @var string[] values of a choice; each is labelled by `admin_set_<name>_<value>` @readonly */
    public $values;

    /**
     * @param string $name
     * @param string $type
     * @param string $place
     * @param array<string, mixed> $rules
     * @phpstan-param array{least?: int, most?: int, scale?: int, values?: string[]} $rules
     */
    public function __construct($name, $type, $place, array $rules = array())
    {
        $this->name = $name;
        $this->type = $type;
        $this->place = $place;
        $this->least = isset($rules['least']) ? $rules['least'] : 0;
        $this->most = isset($rules['most']) ? $rules['most'] : 0;
        $this->scale = isset($rules['scale']) ? $rules['scale'] : 1;
        $this->values = isset($rules['values']) ? $rules['values'] : array();
    }
}
