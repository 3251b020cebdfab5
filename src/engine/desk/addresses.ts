import { z } from 'zod';
import type { Profile } from '../../shared/profile.ts';

/** Where a registry's sources and its site are; the demo has its own. */
export interface Addresses {
  /** The REST root. */
  github: string;
  /** The web address of GitHub's repositories; absent: the profile's. */
  web?: string;
  /** Absent: the profile's. */
  usageWeek?: string;
  usageMonth?: string;
  site?: Partial<Profile['site']>;
}

const Address = z.url({ protocol: /^https?$/ });

/**
 * The addresses that the environment names, for another GitHub than the public one: the sandbox, or a company's own.
 * `REGISTRY_DESK_GITHUB_URL` is the REST root, `REGISTRY_DESK_GITHUB_WEB` where its repositories are,
 * `REGISTRY_DESK_USAGE_WEEK` and `REGISTRY_DESK_USAGE_MONTH` the exports, `REGISTRY_DESK_SITE` the site.
 * @throws Where one of them is no address.
 */
export function addressesIn(environment: NodeJS.ProcessEnv): Addresses {
  const named = (name: string): string | undefined => {
    const value = environment[`REGISTRY_DESK_${name}`];
    if (value === undefined || value === '') return undefined;
    if (!Address.safeParse(value).success) throw new Error(`REGISTRY_DESK_${name} is no address: ${value}`);
    return value;
  };
  const web = named('GITHUB_WEB');
  const usageWeek = named('USAGE_WEEK');
  const usageMonth = named('USAGE_MONTH');
  const site = named('SITE');
  return {
    github: named('GITHUB_URL') ?? 'https://api.github.com',
    ...(web === undefined ? {} : { web: web.endsWith('/') ? web : `${web}/` }),
    ...(usageWeek === undefined ? {} : { usageWeek }),
    ...(usageMonth === undefined ? {} : { usageMonth }),
    ...(site === undefined ? {} : { site: { url: site } }),
  };
}
