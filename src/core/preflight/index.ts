import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceName } from '../../shared/change.ts';
import type { Problem } from '../../shared/problems/index.ts';
import type { Profile } from '../../shared/profile.ts';
import { readRegular } from '../registry/index.ts';

/** A workflow is a page of text; anything larger is none. */
const MAXIMUM_BYTES = 1_000_000;

/**
 * Looks whether the registry's own build enriches: then it would overwrite what is committed, or refuse it.
 * A registry without a workflow that runs one of the profile's populate steps has none of this to fear.
 */
export async function preflight(
  registry: string,
  profile: Profile,
  sources: readonly SourceName[],
): Promise<Problem[]> {
  const steps = new Set(sources.map((source) => profile.preflight.populates[source]));
  const folder = join(registry, profile.preflight.workflows);
  const names = await readdir(folder).catch(() => []);
  const problems: Problem[] = [];
  for (const name of names.filter((file) => /\.ya?ml$/.test(file)).sort()) {
    const read = await readRegular(join(folder, name), { maximumBytes: MAXIMUM_BYTES }).catch(() => undefined);
    if (read === undefined || 'not' in read) continue;
    const lines = read.toString('utf8').split('\n');
    for (const step of steps) {
      const at = lines.findIndex((line) => line.includes(step) && !line.trimStart().startsWith('#'));
      if (at === -1) continue;
      const workflow = `${profile.preflight.workflows}/${name}`;
      problems.push({ code: 'preflight.build-enriches', workflow, step, line: at + 1 });
    }
  }
  return problems;
}
