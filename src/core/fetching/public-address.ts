import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address belongs to the public internet: it is not private, loopback, link-local, multicast or reserved,
 * and does not carry another address inside (such as `::ffff:10.0.0.1`). Networks without IPv4 reach its addresses by
 * `64:ff9b::/96` (RFC 6052): there the address inside counts.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'rfc6052') return parsed.range() === 'unicast';
  return isPublicAddress(parsed.toByteArray().slice(-4).join('.'));
}

/** A host that is not on the public internet. */
export class PrivateHost extends Error {
  constructor(host: string) {
    super(`${host} is not on the public internet`);
  }
}

type Resolve = (
  host: string,
  options: LookupOptions & { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * The lookup of a connection that goes to public addresses alone. It judges the addresses that are connected to, so a
 * name cannot resolve to another one in between. A host that is an address is never looked up: see {@link refusedHost}.
 */
export function publicLookup(resolve: Resolve = lookup): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses;
      if (error !== null) callback(error, []);
      else if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) {
        callback(new PrivateHost(host), []);
      } else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

/** Why a URL's host is refused before it is looked up; undefined for a name. */
export function refusedHost({ hostname }: URL): PrivateHost | undefined {
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 && !isPublicAddress(host) ? new PrivateHost(host) : undefined;
}
