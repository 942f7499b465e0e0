<?php

namespace ConnectAsCustomer\Core\Keys;

/** One secret of the shop, as a separate derived key for each purpose. */
final class Key
{
    /** @var string @readonly */
    public $id;
    /** @var string 32 bytes @readonly */
    public $link;
    /** @var string 32 bytes @readonly */
    public $connectToken;
    /** @var string 32 bytes @readonly */
    public $audit;
    /** @var string 32 bytes @readonly */
    public $nonce;

    /**
     * @param string $id
     * @param string $secret 32 bytes
     */
    public function __construct($id, $secret)
    {
        $this->id = $id;
        $this->link = self::derive($secret, 'link');
        $this->connectToken = self::derive($secret, 'connect-token');
        $this->audit = self::derive($secret, 'audit');
        $this->nonce = self::derive($secret, 'nonce');
    }

    /**
     * HKDF (RFC 5869) with SHA-256, no salt and one block; `hash_hkdf` came with PHP 7.1.
     *
     * @param string $secret
     * @param string $purpose
     *
     * @return string 32 bytes
     */
    private static function derive($secret, $purpose)
    {
        $extracted = hash_hmac('sha256', $secret, str_repeat("\0", 32), true);

        return hash_hmac('sha256', 'connect-as-customer/v1/' . $purpose . "\x01", $extracted, true);
    }
}
