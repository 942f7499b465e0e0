<?php

namespace ConnectAsCustomer\PrestaShop\Versions;

use ConnectAsCustomer\PrestaShop\Storage\EmployeesRepository;
use Cookie;

/**
 * Names the back office session of an employee, and tells whether it goes on. From 1.7.6.6 on it is a row of its own.
 * Before, and on thirty bees, all that there is of it is the employee's cookie: the storefront sees it in the same
 * browser on the same domain, and knows nothing elsewhere.
 */
final class AdminSession
{
    const ROW = 'row';
    const COOKIE = 'cookie';

    /** @var EmployeesRepository */
    private $employees;

    public function __construct(EmployeesRepository $employees)
    {
        $this->employees = $employees;
    }

    /**
     * @param Cookie $cookie of the back office
     *
     * @return string|null of characters that an id may have; null where nobody is signed in
     */
    public function name(Cookie $cookie)
    {
        if (!(int) $cookie->id_employee) {
            return null;
        }
        if (self::hasRows()) {
            $id = (int) $cookie->session_id;

            return $id === 0 ? null : self::ROW . ':' . $id . ':' . self::digest((string) $cookie->session_token);
        }

        // The date changes when the cookie is made anew, that is after every signing out.
        return self::COOKIE . ':' . self::digest(
            $cookie->id_employee . '|' . $cookie->passwd . '|' . $cookie->date_add
        );
    }

    /**
     * @param string $name
     *
     * @return bool|null null where nobody can know
     */
    public function isAlive($name)
    {
        $parts = explode(':', $name);
        if ($parts[0] === self::ROW && count($parts) === 3 && self::hasRows()) {
            $token = $this->employees->findSessionToken((int) $parts[1]);

            return $token !== null && hash_equals($parts[2], self::digest($token));
        }
        if ($parts[0] !== self::COOKIE) {
            return null;
        }
        $cookie = new Cookie('psAdmin');
        $cookie->disallowWriting();
        if (!self::isSent((string) $cookie->getName())) {
            return null;
        }
        $seen = $this->name($cookie);

        return $seen !== null && hash_equals($name, $seen);
    }

    /**
     * By the header: reading a cookie that signing out has emptied takes it out of PHP's own list.
     *
     * @param string $name
     *
     * @return bool
     */
    private static function isSent($name)
    {
        $header = isset($_SERVER['HTTP_COOKIE']) && is_string($_SERVER['HTTP_COOKIE']) ? $_SERVER['HTTP_COOKIE'] : '';

        return strpos('; ' . $header, '; ' . $name . '=') !== false;
    }

    /** @return bool */
    private static function hasRows()
    {
        return class_exists('EmployeeSession');
    }

    /**
     * @param string $secret
     *
     * @return string
     */
    private static function digest($secret)
    {
        return substr(hash('sha256', 'connectascustomer|' . $secret), 0, 32);
    }
}
