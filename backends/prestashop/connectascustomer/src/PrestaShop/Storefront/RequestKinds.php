<?php

namespace ConnectAsCustomer\PrestaShop\Storefront;

use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\Core\Ports\StorefrontLogins;

/**
 * What a request of the storefront would do, told by its controller and by what it sends; for all versions, since no name
 * means two things in them. Requests are made by PageRequest: `page/<controller>`, `module/<module>/<controller>`,
 * `payment/<module>/<controller>`.
 */
final class RequestKinds
{
    /** @var string[] pages that send something and change nothing */
    private static $readers = array('search', 'product', 'pagenotfound', 'statistics', 'getfile', 'attachment');
    /** @var string[] what makes a page that shows the cart change it; PrestaShop takes these by GET as well */
    private static $cartChanges = array(
        'add', 'update', 'delete', 'op', 'duplicate', 'addDiscount', 'deleteDiscount', 'changeAddressDelivery',
        'allowSeperatedPackage',
    );
    /** @var string[] modules that ask by POST for what they show */
    private static $readerModules = array('ps_shoppingcart', 'blockcart', 'ps_facetedsearch', 'blocklayered', 'ps_searchbar');
    /** What a payment module calls the place where means of payment are kept. */
    const KEPT_MEANS = '/card|wallet|vault|mandate|iban|sepa|account|saved|stored|token|paymentmethod/i';

    /**
     * @param bool $hasCartOnOrderPage whether the address of the checkout shows the cart as long as it names no step
     *
     * @return string constant of StorefrontLogins
     */
    public static function of(Request $request, $hasCartOnOrderPage)
    {
        $names = explode('/', strtolower($request->path) . '//');
        if ($names[0] === 'payment') {
            return self::ofPayment($names[2]);
        }
        if ($names[0] === 'module') {
            return self::isSafe($request) || self::isReader($names[1], self::$readerModules, $request)
                ? StorefrontLogins::READ
                : StorefrontLogins::WRITE;
        }

        $page = str_replace('-', '', $names[1]);
        if ($page === 'order' || $page === 'orderopc') {
            return self::ofOrder($request, $hasCartOnOrderPage);
        }

        return self::ofPage($page, $request);
    }

    /**
     * @param string $controller
     *
     * @return string
     */
    private static function ofPayment($controller)
    {
        return preg_match(self::KEPT_MEANS, $controller) === 1 ? StorefrontLogins::SECURITY : StorefrontLogins::CHECKOUT;
    }

    /**
     * @param string $page
     *
     * @return string
     */
    private static function ofPage($page, Request $request)
    {
        switch ($page) {
            case 'identity':
            case 'guesttracking':
            case 'registration':
            case 'authentication':
            case 'auth':
                return self::ofCredentials($page, $request);
            case 'password':
                return StorefrontLogins::SECURITY;
            case 'cart':
                return self::hasAny($request, self::$cartChanges) || SentChange::hasButton($request->query)
                    ? StorefrontLogins::WRITE
                    : StorefrontLogins::READ;
            case 'address':
                return self::isSafe($request) && !self::hasAny($request, array('delete'))
                    ? StorefrontLogins::READ
                    : StorefrontLogins::WRITE;
        }
        if (self::isSafe($request) || self::isReader($page, self::$readers, $request)) {
            return StorefrontLogins::READ;
        }

        return StorefrontLogins::WRITE;
    }

    /**
     * @param string $page
     *
     * @return string
     */
    private static function ofCredentials($page, Request $request)
    {
        if (self::isSafe($request)) {
            return StorefrontLogins::READ;
        }
        // The form of the account also sends what stays as it is; the e-mail is compared by PageRequest.
        $isAccount = $page === 'identity';
        $changes = array('new_password', 'passwd', PageRequest::EMAIL_CHANGES);

        return $isAccount && !self::hasText($request, $changes) ? StorefrontLogins::WRITE : StorefrontLogins::SECURITY;
    }

    /**
     * @param bool $hasCart
     *
     * @return string
     */
    private static function ofOrder(Request $request, $hasCart)
    {
        $isAccount = self::hasText($request, array('password', 'passwd'))
            || self::hasAny($request, array('submitCreate', 'submitLogin', 'SubmitLogin', 'submitAccount'));
        if (!self::isSafe($request) && $isAccount) {
            return StorefrontLogins::SECURITY;
        }
        if (self::hasAny($request, array('submitReorder'))) {
            return StorefrontLogins::CHECKOUT;
        }
        $isCartPage = $hasCart && self::isSafe($request) && !self::hasText($request, array('step'));

        return $isCartPage ? StorefrontLogins::READ : StorefrontLogins::CHECKOUT;
    }

    /**
     * @param string $name
     * @param string[] $readers
     *
     * @return bool
     */
    private static function isReader($name, array $readers, Request $request)
    {
        return in_array($name, $readers, true) && !SentChange::hasButton($request->query);
    }

    /** @return bool */
    private static function isSafe(Request $request)
    {
        return $request->method === 'GET' || $request->method === 'HEAD';
    }

    /**
     * @param string[] $names
     *
     * @return bool
     */
    private static function hasAny(Request $request, array $names)
    {
        return array_intersect(array_keys($request->query), $names) !== array();
    }

    /**
     * @param string[] $names
     *
     * @return bool whether one of them holds anything but nothing and 0
     */
    private static function hasText(Request $request, array $names)
    {
        foreach ($names as $name) {
            if (isset($request->query[$name]) && trim($request->query[$name]) !== '' && $request->query[$name] !== '0') {
                return true;
            }
        }

        return false;
    }
}
