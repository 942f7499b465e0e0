<?php

namespace ConnectAsCustomer\PrestaShop\Storefront;

use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\PrestaShop\Http\IncomingRequest;
use Context;

/** The request for a page of the storefront, named by its controller rather than by its address. */
final class PageRequest
{
    /** Set where the form of the account names another e-mail than the customer's. */
    const EMAIL_CHANGES = 'connectascustomer_email_changes';

    /** @return Request with all that was sent along as its parameters */
    public static function create(Context $context)
    {
        $module = new ModulePage($context);
        $incoming = IncomingRequest::read(self::name($module));
        $sent = self::texts($_POST) + self::texts($_GET);
        unset($sent[self::EMAIL_CHANGES]);
        $email = isset($sent['email']) ? trim($sent['email']) : '';
        if ($email !== '' && strcasecmp($email, (string) $context->customer->email) !== 0) {
            $sent[self::EMAIL_CHANGES] = '1';
        }

        $isChange = $module->takesPayment() || SentChange::isIn($incoming->path, $sent);

        return new Request($isChange ? 'POST' : $incoming->method, $incoming->path, array(
            'query' => $sent,
            'headers' => $incoming->headers,
            'cookies' => $incoming->cookies,
            'socketAddress' => $incoming->socketAddress,
            'language' => $context->language === null ? null : (string) $context->language->language_code,
        ));
    }

    /** @return bool whether the address of the checkout shows the cart as long as it names no step (1.6, thirty bees) */
    public static function hasCartOnOrderPage()
    {
        return version_compare((string) _PS_VERSION_, '1.7.0.0', '<');
    }

    /** @return string */
    private static function name(ModulePage $module)
    {
        $controller = (string) \Dispatcher::getInstance()->getController();
        if ($module->name() === '') {
            return 'page/' . $controller;
        }

        return ($module->takesPayment() ? 'payment/' : 'module/') . $module->name() . '/' . $controller;
    }

    /**
     * @param array<int|string, mixed> $values
     *
     * @return array<string, string>
     */
    private static function texts(array $values)
    {
        $texts = array();
        foreach ($values as $name => $value) {
            $texts[(string) $name] = is_string($value) ? $value : '1';
        }

        return $texts;
    }
}
