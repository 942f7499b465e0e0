<?php

namespace ConnectAsCustomer\Tests\Unit\PrestaShop\Storefront;

use ConnectAsCustomer\PrestaShop\Storefront\SentChange;
use PHPUnit\Framework\TestCase;

final class SentChangeTest extends TestCase
{
    /**
     * @dataProvider requests
     *
     * @param array<string, string> $sent
     */
    public function testIsToldByWhatIsSentWhateverTheMethod(bool $expected, string $page, array $sent = array()): void
    {
        self::assertSame($expected, SentChange::isIn($page, $sent));
    }

    /** @return array<string, array<int, mixed>> */
    public static function requests(): array
    {
        return array(
            'a page' => array(false, 'page/index'),
            'a search' => array(false, 'page/search', array('submit_search' => 'Search', 's' => 'mug')),
            'the cart' => array(false, 'page/cart', array('action' => 'show')),
            'an order that was paid' => array(false, 'page/order', array('updatedTransaction' => '1')),
            'an address that is looked at' => array(false, 'page/address', array('id_address' => '5')),
            'an address' => array(true, 'page/address', array('submitAddress' => '1')),
            'a message' => array(true, 'page/contact', array('submitMessage' => '')),
            'a newsletter on any page' => array(true, 'page/category', array('submitNewsletter' => '1')),
            'signing in, 1.6 spelling' => array(true, 'page/authentication', array('SubmitLogin' => '1')),
            'another currency, which the cart would have too' => array(true, 'page/index', array('SubmitCurrency' => '1')),
            'the same order again' => array(true, 'page/order', array('submitReorder' => '')),
            'an order for nothing' => array(true, 'page/order-opc', array('ajax' => '1', 'method' => 'makeFreeOrder')),
            'a step of the checkout' => array(true, 'page/order', array('confirmDeliveryOption' => '1')),
            'a new wishlist' => array(true, 'module/blockwishlist/action', array('action' => 'createNewWishlist')),
            'all wishlists' => array(false, 'module/blockwishlist/action', array('action' => 'getAllWishlist')),
            'an alert' => array(true, 'module/ps_emailalerts/actions', array('process' => 'add')),
            'a comment' => array(true, 'module/productcomments/PostComment'),
            'comments' => array(false, 'module/productcomments/ListComments'),
            'a post of a blog' => array(false, 'module/blog/post', array('id' => '3')),
        );
    }
}
