<?php

namespace ConnectAsCustomer\PrestaShop\Storefront;

/**
 * Whether what is sent asks for a change, by whatever method: PrestaShop reads an address's parameters as it reads a
 * form's, so that a link can save an address or sign somebody in.
 */
final class SentChange
{
    /** Names of buttons that PrestaShop and its modules look for; a search changes nothing. */
    const BUTTONS = '/^(?!submit_?search)(?:submit|process|delete|remove|create|save|confirm|subscribe|unsubscribe)/i';
    /** What begins with a verb of change, as value of `action` and the like. */
    const TASKS = '/^(?:add|apply|cancel|change|clear|create|delete|edit|empty|erase|make|move|post|remove|rename|report|save|select|send|set|submit|(?:un)?subscri|toggle|transform|unset|update|upload|verif)/i';
    /** Controllers of modules that are a verb and an object; `post` alone is the page of a blog. */
    const CONTROLLERS = '/^(?:[Aa]dd|[Cc]reate|[Dd]elete|[Pp]ost|[Rr]emove|[Rr]ename|[Rr]eport|[Ss]ave|[Ss]end|[Ss]ubmit|[Uu]pdate)(?=[A-Z_-])|^(?:un)?subscri|^verif/';

    /** @var string[] parameters by which a page is told what to do */
    private static $tasks = array('action', 'process', 'method', 'task', 'do', 'cmd');

    /**
     * @param string $page as PageRequest names it
     * @param array<string, string> $sent
     *
     * @return bool
     */
    public static function isIn($page, array $sent)
    {
        if (self::hasButton($sent)) {
            return true;
        }
        foreach (self::$tasks as $task) {
            if (isset($sent[$task]) && preg_match(self::TASKS, $sent[$task]) === 1) {
                return true;
            }
        }

        return strpos($page, 'module/') === 0 && preg_match(self::CONTROLLERS, basename($page)) === 1;
    }

    /**
     * Modules look for their buttons on every page, also on those that change nothing themselves.
     *
     * @param array<string, string> $sent
     *
     * @return bool
     */
    public static function hasButton(array $sent)
    {
        foreach (array_keys($sent) as $name) {
            if (preg_match(self::BUTTONS, (string) $name) === 1) {
                return true;
            }
        }

        return false;
    }
}
