import type { CloneProgress } from '../../shared/contract/registry.ts';

export type Progress = Omit<CloneProgress, 'runId'>;

const STAGES: readonly (readonly [words: string, stage: Progress['stage']])[] = [
  ['Receiving objects', 'receiving'],
  ['Resolving deltas', 'resolving'],
  ['Updating files', 'checking out'],
];
const UNITS: ReadonlyMap<string, number> = new Map([
  ['bytes', 1],
  ['KiB', 1024],
  ['MiB', 1024 ** 2],
  ['GiB', 1024 ** 3],
]);

/**
 * What a line of git's progress says: `Receiving objects:  45% (450/1000), 1.20 MiB | 1.00 MiB/s`.
 * @returns Undefined for any other line.
 */
export function progressIn(line: string): Progress | undefined {
  const [, words, percent] = /^(?:remote: )?([A-Z][a-z]+ [a-z]+): +(\d+)%/.exec(line.trim()) ?? [];
  const stage = STAGES.find(([known]) => known === words)?.[1];
  if (stage === undefined) return undefined;
  const [, amount, unit = ''] = /, ([\d.]+) (bytes|KiB|MiB|GiB)/.exec(line) ?? [];
  const bytes = Number(amount) * (UNITS.get(unit) ?? Number.NaN);
  return {
    stage,
    share: Math.min(Number(percent) / 100, 1),
    receivedBytes: Number.isFinite(bytes) ? Math.round(bytes) : null,
  };
}

/** Makes progress of what git says, which comes in pieces: each line is told once it is whole, and none twice. */
export function progressReader(onProgress: (progress: Progress) => void): (piece: string) => void {
  let rest = '';
  let told = '';
  // What came with what git fetched before.
  let earlier = 0;
  let current = 0;
  return (piece) => {
    const lines = `${rest}${piece}`.split(/[\r\n]/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const progress = progressIn(line);
      if (progress === undefined) continue;
      const { stage, receivedBytes } = progress;
      if (stage === 'receiving' && receivedBytes !== null) {
        if (receivedBytes < current) earlier += current;
        current = receivedBytes;
      }
      const total = earlier + current;
      const news = { ...progress, receivedBytes: total === 0 ? null : total };
      if (JSON.stringify(news) === told) continue;
      told = JSON.stringify(news);
      onProgress(news);
    }
  };
}
