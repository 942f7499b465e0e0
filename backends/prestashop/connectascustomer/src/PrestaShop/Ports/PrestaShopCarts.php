<?php

namespace ConnectAsCustomer\PrestaShop\Ports;

use ConnectAsCustomer\Core\Ports\Cart;
use ConnectAsCustomer\Core\Ports\Carts;
use ConnectAsCustomer\PrestaShop\Storage\CartsRepository;
use Context;

/**
 * PrestaShop's carts.
 *
 * @phpstan-import-type CartRow from CartsRepository
 */
final class PrestaShopCarts implements Carts
{
    /** @var Context */
    private $context;
    /** @var CartsRepository */
    private $carts;

    public function __construct(Context $context, CartsRepository $carts)
    {
        $this->context = $context;
        $this->carts = $carts;
    }

    public function openCarts($customer)
    {
        return ctype_digit($customer) ? array_map(array($this, 'toCart'), $this->carts->findOpen((int) $customer)) : array();
    }

    public function findCart($id)
    {
        $row = ctype_digit($id) ? $this->carts->find((int) $id) : null;

        return $row === null ? null : $this->toCart($row);
    }

    /**
     * @param CartRow $row
     *
     * @return Cart
     */
    private function toCart(array $row)
    {
        return new Cart(array(
            'id' => (string) $row['id_cart'],
            'customer' => (string) $row['id_customer'],
            // PrestaShop writes times in the shop's zone, which is PHP's default while it runs.
            'updatedAt' => max(0, (int) strtotime($row['date_upd'])) * 1000,
            'items' => $row['items'],
            'total' => $this->total($row['id_cart']),
            'ordered' => $row['ordered'],
        ));
    }

    /**
     * Of the articles, as PrestaShop prices them for the cart's customer.
     *
     * @param int $id
     *
     * @return string empty on a storefront, where nobody reads it, and where a module stumbles over the cart
     */
    private function total($id)
    {
        if (!defined('_PS_ADMIN_DIR_')) {
            return '';
        }
        $kept = array($this->context->cart, $this->context->currency);
        try {
            $cart = new \Cart($id);
            $this->context->cart = $cart;
            $this->context->currency = new \Currency((int) $cart->id_currency);
            $amount = (float) $cart->getOrderTotal(true, \Cart::ONLY_PRODUCTS);

            return number_format($amount, 2, '.', ' ') . ' ' . $this->context->currency->iso_code;
        } catch (\Exception $error) {
            return '';
        } catch (\Throwable $error) {
            return '';
        } finally {
            list($this->context->cart, $this->context->currency) = $kept;
        }
    }
}
