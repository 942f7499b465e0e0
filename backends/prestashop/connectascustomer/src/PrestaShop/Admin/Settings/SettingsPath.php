<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Settings;

/** Reads and writes one value of nested settings by its place, e.g. `banner.position`. */
final class SettingsPath
{
    /**
     * @param array<string, mixed> $settings
     * @param string $place
     *
     * @return mixed
     */
    public static function read(array $settings, $place)
    {
        $value = $settings;
        foreach (explode('.', $place) as $name) {
            $value = $value[$name];
        }

        return $value;
    }

    /**
     * @param array<string, mixed> $settings
     * @param string $place
     * @param mixed $value
     *
     * @return array<string, mixed>
     */
    public static function write(array $settings, $place, $value)
    {
        $names = explode('.', $place, 2);
        $settings[$names[0]] = isset($names[1])
            ? self::write($settings[$names[0]], $names[1], $value)
            : $value;

        return $settings;
    }
}
