import type { ReviewChange, ReviewSignal } from '../../../../shared/contract/changes.ts';
import type { PluginRow } from '../../../../shared/contract/plugins.ts';
import type { Severity } from '../../../../shared/change.ts';

/** So many reasons say enough; the review has them all. */
const MOST = 3;

/** Why an entry's health is what it is: the reasons of the signals and changes that are as grave. None where it is well. */
export function healthReasons(
  { health }: Pick<PluginRow, 'health'>,
  changes: readonly ReviewChange[] = [],
  signals: readonly ReviewSignal[] = [],
): string[] {
  const isMeant = ({ severity }: { severity: Severity }): boolean => severity === health.level;
  const reasons = [
    ...signals.filter((signal) => isMeant(signal) && !signal.isSeen),
    ...changes.filter((change) => isMeant(change) && change.standing !== 'rejected'),
  ].map(({ reason }) => reason);
  return [...new Set(reasons)].slice(0, MOST);
}

/** What the pending change of a number would add; null where none waits, or one side is no number. */
export function pendingDelta(changes: readonly ReviewChange[] | undefined, path: string, field: string): number | null {
  const change = changes?.find((one) => one.file === path && one.field === field && one.standing !== 'rejected');
  if (!change || typeof change.after !== 'number') return null;
  return change.after - (typeof change.before === 'number' ? change.before : 0);
}

/** The Python that the source declares, where a change says that the entry's declaration is another. */
export function pythonInSource(changes: readonly ReviewChange[] | undefined): string | null {
  const change = changes?.find(({ source, field }) => source === 'compatibility' && field === 'compatibility.python');
  return typeof change?.after === 'string' ? change.after : null;
}
