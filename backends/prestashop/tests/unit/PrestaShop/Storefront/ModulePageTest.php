<?php

namespace ConnectAsCustomer\Tests\Unit\PrestaShop\Storefront;

use ConnectAsCustomer\PrestaShop\Storefront\ModulePage;
use PHPUnit\Framework\TestCase;

/**
 * @runTestsInSeparateProcesses
 *
 * @preserveGlobalState disabled
 */
final class ModulePageTest extends TestCase
{
    protected function setUp(): void
    {
        require __DIR__ . '/../Support/platform.php';
        $_SERVER['SCRIPT_NAME'] = '/index.php';
    }

    public function testIsToldByTheControllerThatRuns(): void
    {
        $_GET = array('fc' => 'module', 'module' => 'connectascustomer', 'controller' => 'order');
        $_POST = array('fc' => 'x');
        $page = self::page(new \FrontController());
        self::assertSame(array('', false, false), array($page->name(), $page->isOurs(), $page->takesPayment()));
        $page = self::page(new \ModuleFrontController('PayHere'));
        self::assertSame(array('payhere', false, true), array($page->name(), $page->isOurs(), $page->takesPayment()));
    }

    public function testKnowsControllersOfModulesThatAreMadeOfSomethingElse(): void
    {
        $_GET = array('module' => 'payhere');
        self::assertSame('payhere', self::page(new \PayHereValidationModuleFrontController())->name());
    }

    public function testOursIsOurControllerAlone(): void
    {
        $_GET = array('fc' => 'module', 'module' => 'connectascustomer', 'controller' => 'connect');
        self::assertFalse(self::page(new \FrontController())->isOurs());
        self::assertTrue(self::page(new \ConnectAsCustomerConnectModuleFrontController('connectascustomer'))->isOurs());
    }

    public function testKnowsTheModuleOfAScriptThatRunsWithoutTheDispatcher(): void
    {
        $_SERVER['SCRIPT_NAME'] = '/shop/modules/payhere/validation.php';
        self::assertTrue(self::page(new \FrontController())->takesPayment());
    }

    private static function page(object $controller): ModulePage
    {
        $context = new \Context();
        $context->controller = $controller;

        return new ModulePage($context);
    }
}
