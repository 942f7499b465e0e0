<?php

namespace ConnectAsCustomer\Core\Http;

use ConnectAsCustomer\Core\Access\Origins;
use ConnectAsCustomer\Core\Ports\Storefront;

/** One storefront as its routes need it; every address comes from its configuration. */
final class StorefrontSite
{
    /** @var Storefront @readonly */
    public $storefront;
    /** @var string @readonly */
    public $origin;
    /** @var string of its address, begins and ends in `/` @readonly */
    public $path;
    /** @var StorefrontCookies @readonly */
    public $cookies;

    /** @throws \InvalidArgumentException where the address is none, or does not end in `/` */
    public function __construct(Storefront $storefront)
    {
        if (preg_match('#^(https?)://([^/?\#@]+)(/[^?\#]*)\z#i', $storefront->url, $parts) !== 1) {
            throw new \InvalidArgumentException('storefront ' . $storefront->id . ' has no address');
        }
        list(, $scheme, , $path) = $parts;
        if (substr($path, -1) !== '/') {
            throw new \InvalidArgumentException('the address of storefront ' . $storefront->id . ' must end in /');
        }
        $this->storefront = $storefront;
        $this->origin = Origins::originOf($storefront->url);
        $this->path = $path;
        $this->cookies = new StorefrontCookies($path, strtolower($scheme) === 'https');
    }

    /**
     * @param string $path of a route
     *
     * @return string absolute address
     */
    public function apiUrl($path)
    {
        return str_replace('{path}', $path, $this->storefront->apiTemplate);
    }

    /**
     * @param string $path below the storefront's address, with query and fragment
     *
     * @return string absolute address of a page of this storefront
     *
     * @throws \UnexpectedValueException where it leads elsewhere
     */
    public function getLandingUrl($path)
    {
        $relative = ltrim($path, '/');
        $pathLength = strcspn($relative, '?#');
        $segments = explode('/', substr($relative, 0, $pathLength));
        foreach ($segments as $segment) {
            // A server may resolve these; none of them is a page.
            if (preg_match('/^(?:\.|%2e){1,2}\z/i', $segment) === 1 || strpbrk($segment, '\\') !== false) {
                throw new \UnexpectedValueException('landing ' . $path . ' leaves the storefront');
            }
        }
        $encoded = preg_replace_callback('/[^\x21\x23-\x3b\x3d\x3f-\x5f\x61-\x7e]/', function ($character) {
            return rawurlencode($character[0]);
        }, $relative);

        return $this->origin . $this->path . $encoded;
    }
}
