<?php

namespace ConnectAsCustomer\Core\Audit;

/**
 * What can happen. An event's `data` holds nothing personal; `personal` tells who somebody is or what was said about
 * them and stands beside the chain, not in it.
 *
 * `data` by kind — link_issued: linkKind, storefront, expiresAt; link_revoked: by; link_refused: refusal, storefront;
 * magic_link_used: storefront; session_started: storefront, cart, mode, checkoutBlocked, linkIssuedAt, endsAt,
 * idleSeconds, adminSession; session_extended: bySeconds, endsAt, extendedSeconds; session_mode_set: mode;
 * session_ended: cause, endedAt, lastActiveAt, by; settings_changed: by, changed, storefront; customer_erased: fields;
 * retention_applied: throughSeq.
 *
 * @phpstan-type PersonalFields array{agentName?: string|null, adminIp?: string|null, customerName?: string|null, reason?: string|null, ticket?: string|null, visitorIp?: string|null}
 * @phpstan-type NewEvent array{kind: string, at: int, session?: string|null, link?: string|null, agent?: string|null, customer?: string|null, data: array<string, mixed>, personal?: PersonalFields}
 */
final class Events
{
    const LINK_ISSUED = 'link_issued';
    const LINK_REVOKED = 'link_revoked';
    /** A link was shown but not accepted; the visitor is told nothing of why. */
    const LINK_REFUSED = 'link_refused';
    const MAGIC_LINK_USED = 'magic_link_used';
    const SESSION_STARTED = 'session_started';
    const SESSION_EXTENDED = 'session_extended';
    const SESSION_MODE_SET = 'session_mode_set';
    const SESSION_ENDED = 'session_ended';
    const SETTINGS_CHANGED = 'settings_changed';
    const CUSTOMER_ERASED = 'customer_erased';
    const RETENTION_APPLIED = 'retention_applied';

    /** @return string[] personal fields that go when a customer is erased; who acted, and from where, stays accountable */
    public static function customerFields()
    {
        return array('customerName', 'reason', 'ticket', 'visitorIp');
    }
}
