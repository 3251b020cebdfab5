const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Which links may be opened outside the app. */
export interface ExternalLinks {
  /** Sets what the engine serves itself; whatever is not on this computer is left out. */
  setServed: (origins: readonly string[]) => void;
  /** The link as it may be opened, or null where it may not. */
  allowed: (url: string) => string | null;
}

/** https goes out; http only to what the engine serves itself; nothing else, and nothing that carries a password. */
export function externalLinks(): ExternalLinks {
  let served: ReadonlySet<string> = new Set();
  return {
    setServed(origins) {
      served = new Set(origins.filter((origin) => LOOPBACK.has(parsed(origin)?.hostname ?? '')));
    },
    allowed(url) {
      const link = parsed(url);
      if (link?.username !== '' || link.password !== '') return null;
      const isAllowed = link.protocol === 'https:' || (link.protocol === 'http:' && served.has(link.origin));
      return isAllowed ? link.href : null;
    },
  };
}

function parsed(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}
