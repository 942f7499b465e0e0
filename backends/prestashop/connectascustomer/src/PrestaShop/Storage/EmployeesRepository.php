<?php

namespace ConnectAsCustomer\PrestaShop\Storage;

use ConnectAsCustomer\Core\Ports\Database;

/** PrestaShop's employees, and their sessions in the versions that keep them in a table (1.7.6.6 and later). */
final class EmployeesRepository
{
    /** @var Database */
    private $db;

    public function __construct(Database $db)
    {
        $this->db = $db;
    }

    /**
     * @param int $id
     * @param int $language of the profile's name
     *
     * @return array{name: string, active: bool, id_profile: int, profile: string}|null
     */
    public function find($id, $language)
    {
        $row = $this->db->fetchOne(
            'SELECT e.firstname, e.lastname, e.active, e.id_profile, p.name'
            . ' FROM ' . _DB_PREFIX_ . 'employee e LEFT JOIN ' . _DB_PREFIX_ . 'profile_lang p'
            . ' ON p.id_profile = e.id_profile AND p.id_lang = :language WHERE e.id_employee = :id',
            array('id' => $id, 'language' => $language)
        );

        return $row === null ? null : array(
            'name' => trim($row['firstname'] . ' ' . $row['lastname']),
            'active' => (int) $row['active'] === 1,
            'id_profile' => (int) $row['id_profile'],
            'profile' => (string) $row['name'],
        );
    }

    /**
     * @param int $session
     *
     * @return string|null its token; null once the employee has signed out
     */
    public function findSessionToken($session)
    {
        $row = $this->db->fetchOne(
            'SELECT token FROM ' . _DB_PREFIX_ . 'employee_session WHERE id_employee_session = :id',
            array('id' => $session)
        );

        return $row === null ? null : (string) $row['token'];
    }
}
