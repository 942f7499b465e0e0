<?php

namespace ConnectAsCustomer\Tests\World;

use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\Core\Ports\Customer;
use ConnectAsCustomer\Core\Ports\LogIn;
use ConnectAsCustomer\Core\Ports\StorefrontLogins;

/** The world's storefronts: customers are told by a cookie of each storefront. */
final class WorldLogins implements StorefrontLogins
{
    /** @var LogIn[] everything that was asked of `logIn`, in order */
    public $asked = array();
    /** @var World */
    private $world;

    public function __construct(World $world)
    {
        $this->world = $world;
    }

    public function currentCustomer(Request $request, $storefront)
    {
        $this->world->answer();
        $login = self::getLogin($request, $storefront);
        $known = isset($this->world->logins[$login]) ? $this->world->logins[$login] : null;

        return $known !== null && $known['storefront'] === $storefront ? $known['customer'] : null;
    }

    public function logIn(Request $request, LogIn $login)
    {
        $this->world->answer();
        if ($this->world->state === 'no-log-in') {
            throw new \LogicException('the shop cannot log anybody in');
        }
        unset($this->world->logins[self::getLogin($request, $login->storefront)]);
        $this->asked[] = $login;

        return array($this->world->logInCustomer($login->customer, $login->storefront) . '; Path=/; HttpOnly');
    }

    public function logOut(Request $request, $storefront)
    {
        $this->world->answer();
        unset($this->world->logins[self::getLogin($request, $storefront)]);

        return array('login' . $storefront . '=; Path=/; Max-Age=0');
    }

    public function landingPath($landing, Customer $customer)
    {
        $this->world->answer();
        $own = array('account' => 'my-account', 'home' => '');

        return isset($own[$landing]) ? $own[$landing] : $landing;
    }

    public function kindOf(Request $request)
    {
        $this->world->answer();
        $kinds = array('checkout' => self::CHECKOUT, 'password' => self::SECURITY);
        $page = basename($request->path);
        if (isset($kinds[$page])) {
            return $kinds[$page];
        }

        return $request->method === 'GET' ? self::READ : self::WRITE;
    }

    /**
     * @param string $storefront
     *
     * @return string
     */
    private static function getLogin(Request $request, $storefront)
    {
        $name = 'login' . $storefront;

        return isset($request->cookies[$name]) ? $request->cookies[$name] : '';
    }
}
