<?php

namespace ConnectAsCustomer\Core\Links;

use ConnectAsCustomer\Core\Http\StorefrontCall;
use ConnectAsCustomer\Core\Sessions\BrowserSession;

/**
 * One try to get in, with everything that was found out on the way.
 *
 * @phpstan-import-type LinkRecord from \ConnectAsCustomer\Core\Storage\Records
 */
final class RedeemTry
{
    /** @var StorefrontCall @readonly */
    public $call;
    /** @var LinkRecord @readonly */
    public $link;
    /** @var string SHA-256 of the browser's identity @readonly */
    public $browserHash;
    /** @var BrowserSession what the browser carries already @readonly */
    public $current;

    /**
     * @param LinkRecord $link
     * @param string $browserHash
     */
    public function __construct(StorefrontCall $call, array $link, $browserHash, BrowserSession $current)
    {
        $this->call = $call;
        $this->link = $link;
        $this->browserHash = $browserHash;
        $this->current = $current;
    }

    /**
     * @param LinkRecord $link the same link, read again
     *
     * @return RedeemTry
     */
    public function withLink(array $link)
    {
        return new self($this->call, $link, $this->browserHash, $this->current);
    }
}
