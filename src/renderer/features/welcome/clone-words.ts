import type { CloneProgress } from '../../../shared/contract/registry.ts';

const STAGE_WORDS: Readonly<Record<CloneProgress['stage'], string>> = {
  connecting: 'Asking the server',
  receiving: 'Cloning',
  resolving: 'Putting it together',
  'checking out': 'Writing the files',
};

/**
 * How far a clone is, in words: "Cloning, 1.2 MB, 60%". What git does not say is left out.
 * @param bytes Words for a size.
 */
export function cloneWords(progress: CloneProgress | null, bytes: (size: number) => string): string {
  if (progress === null) return STAGE_WORDS.connecting;
  const { stage, share, receivedBytes } = progress;
  const size = stage === 'receiving' && receivedBytes !== null ? bytes(receivedBytes) : null;
  const percent = share === null ? null : `${Math.floor(share * 100)}%`;
  return [STAGE_WORDS[stage], size, percent].filter((part) => part !== null).join(', ');
}

const STAGES: readonly CloneProgress['stage'][] = ['connecting', 'receiving', 'resolving', 'checking out'];
/** What each stage takes of the whole, as a clone of entries alone goes. */
const WEIGHTS = [5, 70, 5, 20];

/** How far it is as a whole, 0 to 100: never back at a new stage. */
export function clonePercent(progress: CloneProgress | null): number {
  if (progress === null) return 0;
  const at = STAGES.indexOf(progress.stage);
  const before = WEIGHTS.slice(0, at).reduce((sum, weight) => sum + weight, 0);
  return before + Math.floor((progress.share ?? 0) * (WEIGHTS[at] ?? 0));
}

/** The folder of a clone in a folder that was chosen: named as the proposed one is. */
export function folderIn(parent: string, proposed: string): string {
  const name = proposed.split(/[\\/]/).findLast((part) => part !== '') ?? 'registry';
  const separator = parent.includes('\\') && !parent.includes('/') ? '\\' : '/';
  return `${parent.replace(/[\\/]+$/, '')}${separator}${name}`;
}
