<?php

namespace ConnectAsCustomer\Tests\World;

use ConnectAsCustomer\Core\Ports\Cart;
use ConnectAsCustomer\Core\Ports\Carts;

/** The world's carts. */
final class WorldCarts implements Carts
{
    /** @var World */
    private $world;

    public function __construct(World $world)
    {
        $this->world = $world;
    }

    public function openCarts($customer)
    {
        $this->world->answer();
        $open = array();
        foreach ($this->world->values['carts'] as $values) {
            if ($values['customer'] === $customer && !$values['ordered']) {
                $open[] = self::toCart($values);
            }
        }

        return $open;
    }

    public function findCart($id)
    {
        $this->world->answer();
        $values = $this->world->find('carts', $id);

        return $values === null ? null : self::toCart($values);
    }

    /**
     * @param array<string, mixed> $values
     *
     * @return Cart
     */
    private static function toCart(array $values)
    {
        return new Cart(array('updatedAt' => 1000 * (int) strtotime($values['updatedAt'])) + $values);
    }
}
