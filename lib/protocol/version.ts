/** Version of the protocol that this code speaks. A backend with another major number is refused by name. */
export const PROTOCOL_VERSION = 1;

/** Header that carries the token of the agent's current admin session on every state-changing agent call. */
export const CONNECT_TOKEN_HEADER = 'X-Connect-Token';

/** Readable cookie without content: tells the storefront script that asking for the session is worth a request. */
export const MARKER_COOKIE = 'connect_marker';
