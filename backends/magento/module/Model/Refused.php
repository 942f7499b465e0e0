<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model;

use Magento\Framework\Phrase;
use Magento\Framework\Webapi\Exception as WebapiException;

/**
 * Something that a rule of the shop forbids. REST shows the code as `parameters.code`, beside Magento's `message`.
 */
class Refused extends WebapiException
{
    public const ADMIN_REQUIRED = 'admin_required';
    public const ASSISTANCE_DISABLED = 'assistance_disabled';
    public const CUSTOMER_LOCKED = 'customer_locked';
    public const CUSTOMER_UNKNOWN = 'customer_unknown';
    public const DISABLED = 'disabled';
    public const HANDLE_INVALID = 'handle_invalid';
    public const NOT_ALLOWED = 'not_allowed';
    public const ORIGIN_FOREIGN = 'origin_foreign';
    public const RATE_LIMITED = 'rate_limited';
    public const SECRET_EXPIRED = 'secret_expired';
    public const SECRET_INVALID = 'secret_invalid';
    public const SECRET_REVOKED = 'secret_revoked';
    public const SECRET_SPENT = 'secret_spent';
    public const STORE_FOREIGN = 'store_foreign';
    public const STORE_REQUIRED = 'store_required';

    private const STATUS = [
        self::CUSTOMER_UNKNOWN => self::HTTP_NOT_FOUND,
        self::RATE_LIMITED => self::HTTP_TOO_MANY_REQUESTS,
        self::SECRET_EXPIRED => self::HTTP_UNAUTHORIZED,
        self::SECRET_INVALID => self::HTTP_UNAUTHORIZED,
        self::SECRET_REVOKED => self::HTTP_UNAUTHORIZED,
        self::SECRET_SPENT => self::HTTP_UNAUTHORIZED,
        self::STORE_FOREIGN => self::HTTP_BAD_REQUEST,
        self::STORE_REQUIRED => self::HTTP_BAD_REQUEST,
    ];

    public function __construct(public readonly string $reason, Phrase $message)
    {
        parent::__construct($message, 0, self::STATUS[$reason] ?? self::HTTP_FORBIDDEN, ['code' => $reason]);
    }

    /** One message for every secret that does not work; the code tells why. */
    public static function secret(string $reason): self
    {
        return new self($reason, __('Invalid or expired secret.'));
    }
}
