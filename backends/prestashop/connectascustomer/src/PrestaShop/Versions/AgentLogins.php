<?php

namespace ConnectAsCustomer\PrestaShop\Versions;

use ConnectAsCustomer\Core\Ports\Database;
use ConnectAsCustomer\PrestaShop\Storage\AgentLoginsRepository;
use Cookie;

/**
 * Agents' logins as customers, where PrestaShop keeps a row for each customer session. Before 1.7.6.6, and on thirty
 * bees, a login is a cookie alone, and nobody can end it from outside.
 */
final class AgentLogins
{
    /** The longest session that settings allow, with all extensions, and a day for clocks and time zones. */
    const LONGEST_SECONDS = 259200;

    /** @var AgentLoginsRepository */
    private $logins;

    public function __construct(Database $db)
    {
        $this->logins = new AgentLoginsRepository($db);
    }

    /** @return void */
    public function install()
    {
        $this->logins->createTable();
    }

    /** @return void */
    public function uninstall()
    {
        $this->logins->dropTable();
    }

    /**
     * @param Cookie $cookie of the storefront, logged in
     *
     * @return void
     */
    public function note(Cookie $cookie)
    {
        if (self::hasRows() && (int) $cookie->session_id !== 0) {
            $this->logins->note((int) $cookie->session_id);
        }
    }

    /** @return void */
    public function tidy()
    {
        if (self::hasRows()) {
            $this->logins->tidy(date('Y-m-d H:i:s', time() - self::LONGEST_SECONDS));
        }
    }

    /** @return void */
    public function endAll()
    {
        if (self::hasRows()) {
            $this->logins->endAll();
        }
    }

    /** @return bool */
    private static function hasRows()
    {
        return class_exists('CustomerSession');
    }
}
