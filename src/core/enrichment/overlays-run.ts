import { readDataFile } from '../registry/index.ts';
import { changesFromOverlays } from '../sources/overlays/index.ts';
import type { EnrichmentContext } from './context.ts';
import type { Outcome } from './outcome.ts';
import { emptyOutcome } from './outcome.ts';

/** Compares the overlays for hosts on Python 2 with what the entries declare. */
export async function runOverlays({
  folder,
  profile,
  readable,
  selected,
  onProgress,
}: EnrichmentContext): Promise<Outcome> {
  const outcome = emptyOutcome();
  const file = await readDataFile(folder, `${profile.data.folder}/${profile.data.python2Overlays}`, 'map');
  if ('code' in file) {
    outcome.problems.push(file);
    return outcome;
  }
  const isSelected = new Set(selected.map(({ path }) => path));
  outcome.changes.push(...changesFromOverlays(readable, file, profile).filter(({ entry }) => isSelected.has(entry)));
  outcome.dataFiles.set(file.path, file.text);
  onProgress({ source: 'overlays', done: selected.length, total: selected.length });
  return outcome;
}
