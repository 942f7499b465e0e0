<?php

namespace ConnectAsCustomer\PrestaShop\Storage;

use ConnectAsCustomer\Core\Ports\Database;

/**
 * Carts of the shop. One that was emptied is none.
 *
 * @phpstan-type CartRow array{id_cart: int, id_customer: int, date_upd: string, items: int, ordered: bool}
 */
final class CartsRepository
{
    const LIMIT = 50;

    /** @var Database */
    private $db;

    public function __construct(Database $db)
    {
        $this->db = $db;
    }

    /**
     * @param int $customer
     *
     * @return array<int, CartRow> not ordered and not empty, newest first
     */
    public function findOpen($customer)
    {
        $rows = $this->db->fetchAll(
            $this->select() . ' WHERE c.id_customer = :customer AND o.id_order IS NULL GROUP BY c.id_cart'
            . ' HAVING items > 0 ORDER BY c.date_upd DESC, c.id_cart DESC LIMIT ' . self::LIMIT,
            array('customer' => $customer)
        );

        return array_map(array($this, 'toCart'), $rows);
    }

    /**
     * @param int $id
     *
     * @return CartRow|null
     */
    public function find($id)
    {
        $row = $this->db->fetchOne($this->select() . ' WHERE c.id_cart = :id GROUP BY c.id_cart', array('id' => $id));

        return $row === null ? null : $this->toCart($row);
    }

    /** @return string */
    private function select()
    {
        $articles = '(SELECT COALESCE(SUM(p.quantity), 0) FROM ' . _DB_PREFIX_ . 'cart_product p WHERE p.id_cart = c.id_cart)';

        return 'SELECT c.id_cart, c.id_customer, c.date_upd, ' . $articles . ' AS items, MAX(o.id_order) AS ordered'
            . ' FROM ' . _DB_PREFIX_ . 'cart c LEFT JOIN ' . _DB_PREFIX_ . 'orders o ON o.id_cart = c.id_cart';
    }

    /**
     * @param array<string, mixed> $row
     *
     * @return CartRow
     */
    private function toCart(array $row)
    {
        return array(
            'id_cart' => (int) $row['id_cart'],
            'id_customer' => (int) $row['id_customer'],
            'date_upd' => (string) $row['date_upd'],
            'items' => (int) $row['items'],
            'ordered' => $row['ordered'] !== null,
        );
    }
}
