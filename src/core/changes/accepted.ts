import type { Change, ChangeSource, Severity } from '../../shared/change.ts';

export interface Acceptance {
  /** The gravest severity that is accepted. */
  accept: Severity;
  /** Whether the plugins were named one by one: without it nothing alarming is accepted, nor what reaches hosts. */
  named: boolean;
}

/** Sources whose changes reach installed hosts: never accepted in bulk. */
const REACHES_HOSTS: ReadonlySet<ChangeSource> = new Set(['notices', 'overlays']);

/** Whether a change is written without anybody looking at it first. */
export function isAccepted(change: Change, { accept, named }: Acceptance): boolean {
  switch (change.severity) {
    case 'routine':
      return true;
    case 'notable':
      return accept !== 'routine' && (named || !REACHES_HOSTS.has(change.source));
    case 'alarming':
      return accept === 'alarming' && named;
  }
}
