<?php

namespace ConnectAsCustomer\Core\Links;

use ConnectAsCustomer\Core\Access\Mac;
use ConnectAsCustomer\Core\Base64Url;
use ConnectAsCustomer\Core\Keys\Key;
use ConnectAsCustomer\Core\Random;

/**
 * The secret part of a link: a random handle, and the shop's signature over what the link is for.
 *
 * @phpstan-import-type LinkRecord from \ConnectAsCustomer\Core\Storage\Records
 */
final class Token
{
    /** Version of the signed content; another content gets another number. */
    const VERSION = 1;

    /** 256 random bits each, base64url; the hint in front is for the landing's script alone and never believed. */
    const PATTERN = '/^(?:[im]\.)?([A-Za-z0-9_-]{43})\.([A-Za-z0-9_-]{43})$/D';

    /** @var string @readonly */
    public $handleHash;
    /** @var string @readonly */
    public $signature;

    /**
     * @param string $handleHash
     * @param string $signature
     */
    private function __construct($handleHash, $signature)
    {
        $this->handleHash = $handleHash;
        $this->signature = $signature;
    }

    /** @return string */
    public static function createHandle()
    {
        return Random::token();
    }

    /**
     * @param string $text
     *
     * @return string SHA-256 as base64url: what the database keeps of handles, cookies and credentials
     */
    public static function hash($text)
    {
        return Base64Url::encode(hash('sha256', $text, true));
    }

    /**
     * @param LinkRecord $link
     *
     * @return string
     */
    public static function signLink(Key $key, array $link)
    {
        return Mac::of($key->link, array(
            self::VERSION,
            $key->id,
            $link['handle_hash'],
            $link['shop'],
            $link['storefront'],
            $link['customer'],
            $link['agent'],
            $link['kind'],
            $link['expires_at'],
        ));
    }

    /**
     * Whether this shop signed exactly this link. Compared as text: no second spelling of the same bytes is accepted.
     *
     * @param LinkRecord $link
     * @param string $signature
     *
     * @return bool
     */
    public static function isSignatureValid(Key $key, array $link, $signature)
    {
        return hash_equals(self::signLink($key, $link), $signature);
    }

    /**
     * @param string $handle
     * @param string $signature
     * @param string $kind
     *
     * @return string the fragment of a link's URL
     */
    public static function formatToken($handle, $signature, $kind)
    {
        return ($kind === 'instant' ? 'i' : 'm') . '.' . $handle . '.' . $signature;
    }

    /**
     * @param string $text
     *
     * @return Token|null
     */
    public static function parseToken($text)
    {
        if (preg_match(self::PATTERN, $text, $parts) !== 1) {
            return null;
        }

        return new self(self::hash($parts[1]), $parts[2]);
    }
}
