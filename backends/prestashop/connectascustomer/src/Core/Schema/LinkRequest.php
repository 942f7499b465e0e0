<?php

namespace ConnectAsCustomer\Core\Schema;

/**
 * A link that an agent asks for. `storefront` is needed only where the customer belongs to several; `cart` is `latest`
 * (the newest not yet ordered), `none` or an id; what is null is as the shop's settings say.
 *
 * @phpstan-type NewLinkRequest array{customer: string, kind: string, storefront: string|null, cart: string|null, landing: string|null, reason: string|null, ticket: string|null, mode: string|null}
 */
final class LinkRequest
{
    /**
     * @param mixed $value
     *
     * @return NewLinkRequest
     */
    public static function parse($value)
    {
        $fields = new Fields($value);
        $request = array(
            'customer' => $fields->id('customer'),
            'kind' => $fields->oneOf('kind', array('instant', 'magic')),
            'storefront' => $fields->has('storefront') ? $fields->id('storefront') : null,
            'cart' => $fields->has('cart') ? $fields->id('cart') : null,
            'landing' => $fields->has('landing') ? $fields->text('landing', 1, 500) : null,
            'reason' => $fields->has('reason') ? $fields->trimmed('reason', 0, 500) : null,
            'ticket' => $fields->has('ticket') ? $fields->trimmed('ticket', 0, 100) : null,
            'mode' => $fields->has('mode') ? $fields->oneOf('mode', array('full', 'read-only')) : null,
        );
        $fields->end();

        return $request;
    }
}
