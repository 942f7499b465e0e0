<?php

namespace ConnectAsCustomer\PrestaShop\Storage;

use ConnectAsCustomer\Core\Ports\Database;

/**
 * Customers of the shop.
 *
 * @phpstan-type CustomerRow array{id_customer: int, firstname: string, lastname: string, email: string, passwd: string, active: bool, is_guest: bool, id_lang: int, id_shop: int, shares_customers: bool, id_shop_group: int}
 */
final class CustomersRepository
{
    /** @var Database */
    private $db;
    /** @var int */
    private $language;

    /** @param int $language of the groups' names */
    public function __construct(Database $db, $language)
    {
        $this->db = $db;
        $this->language = $language;
    }

    /**
     * @param int $id
     *
     * @return CustomerRow|null null once deleted
     */
    public function find($id)
    {
        $row = $this->db->fetchOne(
            $this->select() . ' WHERE c.id_customer = :id AND c.deleted = 0',
            array('id' => $id)
        );

        return $row === null ? null : $this->toCustomer($row);
    }

    /**
     * Every word has to be found in the id, the name or the e-mail; the text as a whole may be an order's reference.
     *
     * @param string $query
     * @param int $offset
     * @param int $limit
     * @param int[] $shops that customers have to belong to, by themselves or because their group of shops shares customers
     *
     * @return array<int, CustomerRow>
     */
    public function search($query, $offset, $limit, array $shops)
    {
        $parameters = array('reference' => $query);
        $conditions = array();
        $words = preg_split('/\s+/u', trim($query), 6, PREG_SPLIT_NO_EMPTY);
        foreach ($words === false ? array() : $words as $number => $word) {
            $like = '%' . addcslashes($word, '\\%_') . '%';
            $conditions[] = "(c.id_customer = :id$number OR c.email LIKE :email$number OR c.firstname LIKE :first$number"
                . " OR c.lastname LIKE :last$number)";
            $parameters["id$number"] = ctype_digit($word) ? (int) $word : 0;
            $parameters["email$number"] = $like;
            $parameters["first$number"] = $like;
            $parameters["last$number"] = $like;
        }
        $found = $conditions === array() ? '1 = 0' : implode(' AND ', $conditions);
        $rows = $this->db->fetchAll(
            $this->select() . ' WHERE c.deleted = 0 AND ' . $this->ofShops($shops) . ' AND ((' . $found . ') OR EXISTS (SELECT 1 FROM ' . _DB_PREFIX_
            . 'orders o WHERE o.id_customer = c.id_customer AND o.reference = :reference))'
            . ' ORDER BY c.active DESC, c.lastname, c.firstname, c.id_customer LIMIT ' . (int) $limit . ' OFFSET ' . (int) $offset,
            $parameters
        );

        return array_map(array($this, 'toCustomer'), $rows);
    }

    /**
     * @param int[] $ids
     *
     * @return array<int, string[]> names of the groups by customer
     */
    public function findGroups(array $ids)
    {
        $groups = array_fill_keys($ids, array());
        if ($ids === array()) {
            return $groups;
        }
        $rows = $this->db->fetchAll(
            'SELECT g.id_customer, l.name FROM ' . _DB_PREFIX_ . 'customer_group g JOIN ' . _DB_PREFIX_ . 'group_lang l'
            . ' ON l.id_group = g.id_group AND l.id_lang = :language'
            . ' WHERE g.id_customer IN (' . implode(', ', array_map('intval', $ids)) . ') ORDER BY g.id_group',
            array('language' => $this->language)
        );
        foreach ($rows as $row) {
            $groups[(int) $row['id_customer']][] = (string) $row['name'];
        }

        return $groups;
    }

    /** @return array<int, int[]> ids of the shops by group of shops */
    public function findShopsByGroup()
    {
        $shops = array();
        foreach ($this->db->fetchAll('SELECT id_shop, id_shop_group FROM ' . _DB_PREFIX_ . 'shop ORDER BY id_shop') as $row) {
            $shops[(int) $row['id_shop_group']][] = (int) $row['id_shop'];
        }

        return $shops;
    }

    /**
     * @param int[] $shops
     *
     * @return string
     */
    private function ofShops(array $shops)
    {
        $ids = $shops === array() ? '0' : implode(', ', array_map('intval', $shops));

        return '(c.id_shop IN (' . $ids . ') OR (g.share_customer = 1 AND c.id_shop_group IN (SELECT s.id_shop_group FROM '
            . _DB_PREFIX_ . 'shop s WHERE s.id_shop IN (' . $ids . '))))';
    }

    /** @return string */
    private function select()
    {
        return 'SELECT c.id_customer, c.firstname, c.lastname, c.email, c.passwd, c.active, c.is_guest, c.id_lang, c.id_shop,'
            . ' c.id_shop_group, g.share_customer FROM ' . _DB_PREFIX_ . 'customer c LEFT JOIN ' . _DB_PREFIX_
            . 'shop_group g ON g.id_shop_group = c.id_shop_group';
    }

    /**
     * @param array<string, mixed> $row
     *
     * @return CustomerRow
     */
    private function toCustomer(array $row)
    {
        return array(
            'id_customer' => (int) $row['id_customer'],
            'firstname' => (string) $row['firstname'],
            'lastname' => (string) $row['lastname'],
            'email' => (string) $row['email'],
            'passwd' => (string) $row['passwd'],
            'active' => (int) $row['active'] === 1,
            'is_guest' => (int) $row['is_guest'] === 1,
            'id_lang' => (int) $row['id_lang'],
            'id_shop' => (int) $row['id_shop'],
            'shares_customers' => (int) $row['share_customer'] === 1,
            'id_shop_group' => (int) $row['id_shop_group'],
        );
    }
}
