<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\Unit\Controller;

use ConnectAsCustomer\HeadlessLogin\Controller\Adminhtml\Handle\Create;
use ConnectAsCustomer\HeadlessLogin\Tests\World\WorldTest;
use ConnectAsCustomer\HeadlessLogin\Tests\World\WorldUser;
use Magento\Backend\App\Action\Context;
use Magento\Backend\Model\Auth;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\AuthorizationInterface;
use Magento\Framework\Controller\Result\Json;
use Magento\Framework\Controller\Result\JsonFactory;

final class CreateTest extends WorldTest
{
    public function testAnswersWhatIsOffered(): void
    {
        $answer = $this->create(['customer_id' => '1']);
        self::assertSame(['headless' => false], $answer->data);
        self::assertSame('no-store', $answer->headers['Cache-Control']);
    }

    public function testTakesTheStoreWithManualChoice(): void
    {
        $this->world->magento->isManual = true;
        $this->world->stores->landings = [2 => 'https://pwa.example/'];
        $answer = $this->create(['customer_id' => '1', 'store_id' => '2']);
        self::assertSame('de', $answer->data['store']['code']);
        self::assertSame('store_required', $this->create(['customer_id' => '1', 'store_id' => ''])->data['error']);
    }

    public function testRefusalsHaveACodeAndAMessage(): void
    {
        self::assertSame(
            ['error' => 'customer_unknown', 'message' => 'Customer with this ID no longer exists.'],
            $this->create([])->data
        );
    }

    public function testWithoutTheRightItSaysSoInJson(): void
    {
        $answer = $this->create(['customer_id' => '1'], false);
        self::assertSame('not_allowed', $answer->data['error']);
    }

    /** @param array<string, string> $params */
    private function create(array $params, bool $isAllowed = true): Json
    {
        $user = new WorldUser();
        $user->id = 7;
        $auth = $this->createStub(Auth::class);
        $auth->method('getUser')->willReturn($user);
        $authorization = $this->createStub(AuthorizationInterface::class);
        $authorization->method('isAllowed')->willReturnCallback(
            static fn (string $right): bool => $isAllowed && $right === 'Magento_LoginAsCustomer::login'
        );
        $request = $this->createStub(RequestInterface::class);
        $request->method('getParam')->willReturnCallback(static fn (string $name) => $params[$name] ?? null);
        $context = $this->createStub(Context::class);
        $context->method('getAuth')->willReturn($auth);
        $context->method('getAuthorization')->willReturn($authorization);
        $context->method('getRequest')->willReturn($request);
        return (new Create($context, new JsonFactory(), $this->world->offer()))->execute();
    }
}
