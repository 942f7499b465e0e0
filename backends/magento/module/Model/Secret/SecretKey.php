<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Secret;

/**
 * What a secret is recognised by. Magento decodes base64 leniently, so one secret has many spellings (without padding,
 * with spaces, with a leading zero in its version): the digest is taken of the ciphertext itself, or single use would
 * be nothing but a matter of spelling.
 */
final class SecretKey
{
    /** SHA-256 in hex. */
    public static function of(string $secret): string
    {
        $parts = explode(':', $secret);
        $ciphertext = base64_decode((string)end($parts));
        return hash('sha256', $ciphertext === '' ? $secret : $ciphertext);
    }
}
