import type { HandEdit } from '../../src/core/changes/index.ts';
import type { Prepared } from '../../src/core/publishing/index.ts';
import { preparePublication } from '../../src/core/publishing/index.ts';
import type { Change } from '../../src/shared/change.ts';
import { OCTOPRINT } from '../../src/shared/profile.ts';
import type { Checkout } from './checkout.ts';

/** A change of a value of the entry in `_plugins`, routine and from GitHub unless it is told otherwise. */
export function changeOf(
  name: string,
  field: string,
  before: unknown,
  after: unknown,
  over: Partial<Change> = {},
): Change {
  const path = `_plugins/${name}.md`;
  return {
    ...{ entry: path, file: path, field, source: 'github', severity: 'routine', reason: `${field} moved` },
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...over,
  } as Change;
}

export function handEditOf(path: string, base: string, text: string): HandEdit {
  return { path, base, text, who: 'me', at: '2026-01-01T00:00:00Z' };
}

/** What a publish of these changes would be on the remote's tip, as a clone has it. */
export function prepared(
  clone: Checkout,
  changes: readonly Change[],
  over: Partial<Parameters<typeof preparePublication>[0]> = {},
): Promise<Prepared> {
  return preparePublication({
    folder: clone.folder,
    profile: OCTOPRINT,
    tip: clone.git('rev-parse', 'origin/main'),
    changes,
    waitingByFile: new Map(),
    handEdits: [],
    without: new Set(),
    isOurs: () => false,
    instancesOf: () => null,
    ...over,
  });
}
