<?php

namespace ConnectAsCustomer\Core\Links;

/**
 * Which pages links may land on.
 *
 * @phpstan-import-type Settings from \ConnectAsCustomer\Core\Settings\DefaultSettings
 */
final class Landing
{
    /**
     * One of the shop's own pages, or exactly a path that its settings list. Listed paths are looked at as well, so that
     * a careless setting does not open the storefront to a foreign page.
     *
     * @param string $landing
     * @param Settings $settings
     *
     * @return bool
     */
    public static function isLandingAllowed($landing, array $settings)
    {
        return $landing === 'account' || $landing === 'home'
            || (self::isSafePath($landing) && in_array($landing, $settings['landing']['paths'], true));
    }

    /**
     * @param Settings $settings
     *
     * @return bool whether the settings name only landings that stay on the storefront
     */
    public static function areLandingsSafe(array $settings)
    {
        foreach ($settings['landing']['paths'] as $path) {
            if (!self::isSafePath($path)) {
                return false;
            }
        }

        return self::isLandingAllowed($settings['landing']['default'], $settings);
    }

    /**
     * @param string $path
     *
     * @return bool whether it is a path below the storefront in every reading of it, encoded or not
     */
    public static function isSafePath($path)
    {
        $readings = self::decodeFully($path);
        foreach ($readings as $reading) {
            if (!self::isPlainPath($reading)) {
                return false;
            }
        }

        return $readings !== array();
    }

    /**
     * No scheme, host, userinfo, climbing, backslash, control or invisible character.
     *
     * @param string $path
     *
     * @return bool
     */
    private static function isPlainPath($path)
    {
        if (preg_match('/^(?:[^\/\\\\?#:@\s]|\/[^\/\\\\])/u', $path) !== 1) {
            return false;
        }
        // Anything but a clear "does not occur" is a refusal, also what is no UTF-8.
        if (preg_match('/\/\/|[\\\\@]|(?! )[\p{C}\p{Z}]|^\/?[^\/?#]*:/u', $path) !== 0) {
            return false;
        }
        $beforeQuery = substr($path, 0, strcspn($path, '?#'));
        foreach (explode('/', $beforeQuery) as $segment) {
            if ($segment === '.' || $segment === '..' || strpos($segment, '..;') === 0) {
                return false;
            }
        }

        return true;
    }

    /**
     * @param string $path
     *
     * @return array<int, string> every reading that a server may come to by decoding again and again; none where one is
     *     malformed or it never ends
     */
    private static function decodeFully($path)
    {
        $readings = array($path);
        for ($current = $path; strpos($current, '%') !== false; $current = $next) {
            $next = rawurldecode($current);
            if (preg_match('/%(?![0-9A-Fa-f]{2})/', $current) === 1 || count($readings) > 4) {
                return array();
            }
            $readings[] = $next;
        }

        return $readings;
    }
}
