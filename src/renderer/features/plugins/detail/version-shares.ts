interface VersionShare {
  version: string;
  /** 0 to 1. */
  share: number;
}

/**
 * The most used versions with their shares, and what is left for the others.
 * @param versions The most used first.
 */
export function versionShares(
  versions: readonly { version: string; instances: number }[],
  most: number,
): { named: VersionShare[]; others: number } {
  const total = versions.reduce((sum, { instances }) => sum + Math.max(0, instances), 0);
  if (total === 0) return { named: [], others: 0 };
  const named = versions
    .slice(0, most)
    .map(({ version, instances }) => ({ version, share: Math.max(0, instances) / total }));
  const others = 1 - named.reduce((sum, { share }) => sum + share, 0);
  // What floating point leaves over is nobody's share.
  return { named, others: versions.length > most ? Math.max(0, others) : 0 };
}
