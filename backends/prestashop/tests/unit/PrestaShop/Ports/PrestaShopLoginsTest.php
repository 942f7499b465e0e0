<?php

namespace ConnectAsCustomer\Tests\Unit\PrestaShop\Ports;

use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\Core\Ports\Shop;
use ConnectAsCustomer\PrestaShop\Ports\PrestaShopLogins;
use ConnectAsCustomer\PrestaShop\Storage\CustomersRepository;
use ConnectAsCustomer\Tests\Unit\Support\TestDatabases;
use PHPUnit\Framework\TestCase;

/**
 * @runTestsInSeparateProcesses
 *
 * @preserveGlobalState disabled
 */
final class PrestaShopLoginsTest extends TestCase
{
    /** @var \Context */
    private $context;

    protected function setUp(): void
    {
        require __DIR__ . '/../Support/platform.php';
        $this->context = new \Context();
        $this->context->cookie = new \Cookie();
        $this->context->customer = new \Customer();
        $this->context->shop = (object) array('id' => 1, 'id_shop_group' => 1);
    }

    public function testLogsAgentsOut(): void
    {
        $this->context->cookie->content = array('id_customer' => 7, 'id_cart' => 12, 'connectascustomer' => '1');
        $this->logOut();
        self::assertSame(1, \Customer::$logOuts);
        self::assertArrayNotHasKey('id_cart', $this->context->cookie->content);
        self::assertArrayNotHasKey('connectascustomer', $this->context->cookie->content);
    }

    public function testLeavesCustomersInWhoCameByThemselves(): void
    {
        $own = array('id_customer' => 7, 'id_cart' => 12);
        $this->context->cookie->content = $own;
        $this->logOut();
        self::assertSame(0, \Customer::$logOuts);
        self::assertSame($own, $this->context->cookie->content);
    }

    private function logOut(): void
    {
        $shop = new Shop(array(
            'id' => 'prestashop', 'name' => 'Shop', 'platform' => 'prestashop', 'version' => '1', 'adminBase' => '',
            'agentApiTemplate' => '', 'storefronts' => array(),
        ));
        $customers = new CustomersRepository(TestDatabases::open('sqlite::memory:'), 1);
        $logins = new PrestaShopLogins($this->context, $customers, $shop);
        self::assertSame(array(), $logins->logOut(new Request('GET', 'session', array()), '1'));
    }
}
