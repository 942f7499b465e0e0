<?php

namespace ConnectAsCustomer\PrestaShop\Storage;

use ConnectAsCustomer\Core\Ports\Database;

/**
 * Which of PrestaShop's customer sessions (1.7.6.6 and later) agents started. While the module is disabled nothing holds
 * them to their limits, so that disabling it has to end them.
 */
final class AgentLoginsRepository
{
    /** @var Database */
    private $db;

    public function __construct(Database $db)
    {
        $this->db = $db;
    }

    /** @return void */
    public function createTable()
    {
        $this->db->execute(
            'CREATE TABLE IF NOT EXISTS {agent_logins} (id_customer_session INT UNSIGNED NOT NULL PRIMARY KEY) ENGINE=InnoDB'
        );
    }

    /** @return void */
    public function dropTable()
    {
        $this->db->execute('DROP TABLE IF EXISTS {agent_logins}');
    }

    /**
     * @param int $session
     *
     * @return void
     */
    public function note($session)
    {
        $this->db->execute('INSERT IGNORE INTO {agent_logins} (id_customer_session) VALUES (:id)', array('id' => $session));
    }

    /**
     * Ends those whose browser never came back, and forgets all that are over.
     *
     * @param string $before begin of the oldest that can still be live, as PrestaShop writes times
     *
     * @return void
     */
    public function tidy($before)
    {
        $this->db->execute(
            'DELETE s FROM ' . _DB_PREFIX_ . 'customer_session s JOIN {agent_logins} l'
            . ' ON l.id_customer_session = s.id_customer_session WHERE s.date_add < :before',
            array('before' => $before)
        );
        $this->db->execute(
            'DELETE l FROM {agent_logins} l LEFT JOIN ' . _DB_PREFIX_ . 'customer_session s'
            . ' ON s.id_customer_session = l.id_customer_session WHERE s.id_customer_session IS NULL'
        );
    }

    /** @return void logs all agents out, wherever they are */
    public function endAll()
    {
        $this->db->execute(
            'DELETE s FROM ' . _DB_PREFIX_ . 'customer_session s JOIN {agent_logins} l'
            . ' ON l.id_customer_session = s.id_customer_session'
        );
        $this->db->execute('DELETE FROM {agent_logins}');
    }
}
