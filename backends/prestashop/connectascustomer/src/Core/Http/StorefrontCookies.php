<?php

namespace ConnectAsCustomer\Core\Http;

use ConnectAsCustomer\Core\Protocol\Version;

/** The cookies of one storefront: on its path alone, `Secure` where it has https, `__Host-` where its path allows. */
final class StorefrontCookies
{
    /** How long a browser keeps its identity for links that may be used again. */
    const BROWSER_SECONDS = 86400;

    /** @var string */
    private $browserName;
    /** @var string */
    private $sessionName;
    /** @var string */
    private $attributes;

    /**
     * @param string $path
     * @param bool $isSecure
     */
    public function __construct($path, $isSecure)
    {
        $prefix = $isSecure && $path === '/' ? '__Host-' : '';
        $this->browserName = $prefix . 'connect_browser';
        $this->sessionName = $prefix . 'connect_session';
        // Lax: links are opened from a mail or another tab, and the browser must be known again there.
        $this->attributes = '; Path=' . $path . '; SameSite=Lax' . ($isSecure ? '; Secure' : '');
    }

    /** @return string|null the browser's identity, or null where it has none of ours */
    public function getBrowser(Request $request)
    {
        return self::get($request, $this->browserName);
    }

    /** @return string|null */
    public function getSession(Request $request)
    {
        return self::get($request, $this->sessionName);
    }

    /**
     * @param string $value
     *
     * @return string
     */
    public function setBrowser($value)
    {
        return $this->browserName . '=' . $value . '; Max-Age=' . self::BROWSER_SECONDS . $this->attributes
            . '; HttpOnly';
    }

    /**
     * @param string $value
     *
     * @return string[] the session's cookie, and the marker that scripts may read
     */
    public function setSession($value)
    {
        return array(
            $this->sessionName . '=' . $value . $this->attributes . '; HttpOnly',
            Version::MARKER_COOKIE . '=1' . $this->attributes,
        );
    }

    /** @return string[] */
    public function clearSession()
    {
        return array(
            $this->sessionName . '=; Max-Age=0' . $this->attributes . '; HttpOnly',
            Version::MARKER_COOKIE . '=; Max-Age=0' . $this->attributes,
        );
    }

    /**
     * @param string $name
     *
     * @return string|null
     */
    private static function get(Request $request, $name)
    {
        $value = isset($request->cookies[$name]) ? (string) $request->cookies[$name] : '';

        return preg_match('/^[A-Za-z0-9_-]{43}\z/', $value) === 1 ? $value : null;
    }
}
