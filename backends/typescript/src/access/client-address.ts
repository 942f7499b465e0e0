import { BlockList, isIP } from 'node:net';

/** Finds the address that a request really came from: the socket's, or what listed proxies say in front of it. */
export type AddressFinder = (socketAddress: string | null, forwardedFor: string | null) => string | null;

/** `trustedProxies`: addresses or CIDR ranges. Nobody else is believed. */
export function createAddressFinder(trustedProxies: readonly string[]): AddressFinder {
  const trusted = new BlockList();
  for (const entry of trustedProxies) {
    const [address = '', bits] = entry.split('/', 2);
    const family = isIP(address);
    if (family === 0) throw new Error(`${entry} is neither an address nor a CIDR range`);
    if (bits === undefined) trusted.addAddress(address, family === 6 ? 'ipv6' : 'ipv4');
    else trusted.addSubnet(address, Number(bits), family === 6 ? 'ipv6' : 'ipv4');
  }
  const isTrusted = (address: string) => trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return (socketAddress, forwardedFor) => {
    let address = normalize(socketAddress ?? '');
    if (address === null) return null;
    const hops = (forwardedFor ?? '').split(',').map((hop) => hop.trim());
    // The right-most entry was written by the nearest proxy; each is believed only if the one after it is.
    while (isTrusted(address)) {
      const previous = normalize(hops.pop() ?? '');
      if (previous === null) break;
      address = previous;
    }
    return address;
  };
}

function normalize(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/^\[(.*)\]$/, '$1');
  return isIP(plain) === 0 ? null : plain;
}
