<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Landing;

/**
 * The page of a headless storefront that takes a handle: https, or http on this machine; no user name, no fragment.
 */
final class LandingUrl
{
    private const LONGEST = 1024;
    private const LOOPBACK = '/^(localhost|[a-z0-9.-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/';
    private const HOST = '/^(\[[0-9a-f:.]+\]|[a-z0-9]([a-z0-9._-]*[a-z0-9])?)$/';

    private function __construct(public readonly string $url, public readonly string $origin)
    {
    }

    /** Null for everything that no handle may be sent to. */
    public static function parse(string $text): ?self
    {
        $isPlain = preg_match('#^https?://[!-~]+$#i', $text) === 1 && strpbrk($text, '\\"<>') === false;
        $parts = $isPlain && strlen($text) <= self::LONGEST ? parse_url($text) : false;
        if (!is_array($parts) || isset($parts['user']) || isset($parts['pass']) || str_contains($text, '#')) {
            return null;
        }
        $scheme = strtolower($parts['scheme'] ?? '');
        $host = strtolower($parts['host'] ?? '');
        if (preg_match(self::HOST, $host) !== 1 || ($parts['port'] ?? 1) < 1) {
            return null;
        }
        if ($scheme !== 'https' && preg_match(self::LOOPBACK, $host) !== 1) {
            return null;
        }
        $port = $parts['port'] ?? null;
        $isDefault = $port === null || $port === ($scheme === 'https' ? 443 : 80);
        return new self($text, "$scheme://$host" . ($isDefault ? '' : ":$port"));
    }

    /** The handle stands in the fragment, which no server and no referrer sees. */
    public function withHandle(string $handle): string
    {
        return $this->url . '#connect_handle=' . $handle;
    }
}
