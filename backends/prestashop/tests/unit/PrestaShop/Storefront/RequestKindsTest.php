<?php

namespace ConnectAsCustomer\Tests\Unit\PrestaShop\Storefront;

use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\PrestaShop\Storefront\PageRequest;
use ConnectAsCustomer\PrestaShop\Storefront\RequestKinds;
use PHPUnit\Framework\TestCase;

final class RequestKindsTest extends TestCase
{
    /**
     * @dataProvider requests
     *
     * @param array<string, string> $sent
     */
    public function testAreToldByControllerAndWhatIsSent(string $expected, string $method, string $page, array $sent = array()): void
    {
        self::assertSame($expected, RequestKinds::of(new Request($method, $page, array('query' => $sent)), false));
    }

    /** @return array<string, array<int, mixed>> */
    public static function requests(): array
    {
        return array(
            'a page' => array('read', 'GET', 'page/index'),
            'a product that is quickly viewed' => array('read', 'POST', 'page/product', array('action' => 'quickview')),
            'words engraved on a product' => array('write', 'POST', 'page/product', array('submitCustomizedData' => '1')),
            'a picture taken off a product' => array('write', 'POST', 'page/product', array('deletePicture' => '1')),
            'a search' => array('read', 'POST', 'page/search', array('s' => 'mug')),
            'a newsletter on a page that is not there' => array('write', 'POST', 'page/pagenotfound', array('submitNewsletter' => '1')),
            'a newsletter beside the cart' => array('write', 'POST', 'page/cart', array('action' => 'show', 'submitNewsletter' => '1')),
            'a newsletter beside a search' => array('write', 'POST', 'page/search', array('s' => 'mug', 'submitNewsletter' => '1')),
            'a newsletter on the home page' => array('write', 'POST', 'page/index', array('email' => 'a@example.com')),
            'the cart' => array('read', 'GET', 'page/cart', array('action' => 'show')),
            'the cart drawn anew' => array('read', 'POST', 'page/cart', array('ajax' => '1', 'action' => 'refresh')),
            'into the cart, by GET' => array('write', 'GET', 'page/cart', array('add' => '1', 'id_product' => '1')),
            'out of the cart' => array('write', 'GET', 'page/cart', array('delete' => '1', 'id_product' => '1')),
            'a voucher' => array('write', 'POST', 'page/cart', array('addDiscount' => '1', 'discount_name' => 'X')),
            'an address' => array('read', 'GET', 'page/address', array('id_address' => '5')),
            'an address deleted by GET' => array('write', 'GET', 'page/address', array('id_address' => '5', 'delete' => '1')),
            'an address saved' => array('write', 'POST', 'page/address', array('submitAddress' => '1')),
            'the checkout' => array('checkout', 'GET', 'page/order'),
            'the one-page checkout' => array('checkout', 'POST', 'page/order-opc', array('method' => 'updateTOSStatusAndGetPayments')),
            'an account made in the checkout' => array('security', 'POST', 'page/order', array('password' => 'secret')),
            'a guest made in the checkout' => array('security', 'POST', 'page/order', array('submitCreate' => '0')),
            'the same order again' => array('checkout', 'GET', 'page/order', array('submitReorder' => '')),
            'the form of the account' => array('read', 'GET', 'page/identity'),
            'a birthday' => array('write', 'POST', 'page/identity', array('password' => 'old', 'new_password' => '')),
            'another e-mail' => array('security', 'POST', 'page/identity', array(PageRequest::EMAIL_CHANGES => '1')),
            'another password' => array('security', 'POST', 'page/identity', array('new_password' => 'new')),
            'another password in 1.6' => array('security', 'POST', 'page/identity', array('passwd' => 'new')),
            'a forgotten password' => array('security', 'GET', 'page/password', array('token' => 'x')),
            'a guest made a customer' => array('security', 'POST', 'page/guest-tracking', array('password' => 'x')),
            'signing in as somebody else' => array('security', 'POST', 'page/authentication'),
            'signing up' => array('security', 'POST', 'page/registration'),
            'paying, by GET' => array('checkout', 'POST', 'payment/ps_wirepayment/validation'),
            'a card that is kept' => array('security', 'POST', 'payment/some_payment/savedCards'),
            'a mandate' => array('security', 'POST', 'payment/some_payment/sepaMandate'),
            'a module that shows' => array('read', 'GET', 'module/productcomments/ListComments'),
            'a module that writes' => array('write', 'POST', 'module/productcomments/PostComment'),
            'the little cart' => array('read', 'POST', 'module/ps_shoppingcart/ajax'),
        );
    }

    public function testTheCheckoutOf16ShowsTheCartUntilItNamesAStep(): void
    {
        $kindOf = function (string $method, array $sent): string {
            return RequestKinds::of(new Request($method, 'page/order', array('query' => $sent)), true);
        };
        self::assertSame('read', $kindOf('GET', array()));
        self::assertSame('read', $kindOf('GET', array('step' => '0')));
        self::assertSame('checkout', $kindOf('GET', array('step' => '1')));
        self::assertSame('checkout', $kindOf('POST', array()));
    }
}
