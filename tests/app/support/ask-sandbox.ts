import type { Sandbox } from '../../../src/sandbox/index.ts';

/** Has the apps that are opened from now on ask a sandbox, and the site that it builds, in the place of the public ones. */
export function askSandbox({ url, usageWeek, usageMonth, hosted }: Sandbox): void {
  const addresses = {
    GITHUB_URL: url,
    GITHUB_WEB: url,
    USAGE_WEEK: usageWeek,
    USAGE_MONTH: usageMonth,
    SITE: hosted?.site ?? '',
  };
  for (const [name, address] of Object.entries(addresses)) process.env[`REGISTRY_DESK_${name}`] = address;
}
