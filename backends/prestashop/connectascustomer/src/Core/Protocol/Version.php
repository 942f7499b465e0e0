<?php

namespace ConnectAsCustomer\Core\Protocol;

/** What both sides of the protocol have to know by heart. */
final class Version
{
    /** Version of the protocol that this code speaks. */
    const PROTOCOL = 1;

    /** Header that carries the token of the agent's current admin session on every call that changes something. */
    const CONNECT_TOKEN_HEADER = 'X-Connect-Token';

    /** Readable cookie without content: tells the storefront script that asking for the session is worth a request. */
    const MARKER_COOKIE = 'connect_marker';
}
