import type { Change, Severity } from '../../shared/change.ts';

export interface Acceptance {
  /** The gravest severity that is accepted. */
  accept: Severity;
  /** Whether the plugins were named one by one: without it nothing alarming is accepted. */
  named: boolean;
}

/** Whether a change is written without anybody looking at it first. */
export function isAccepted(change: Change, { accept, named }: Acceptance): boolean {
  switch (change.severity) {
    case 'routine':
      return true;
    case 'notable':
      return accept !== 'routine';
    case 'alarming':
      return accept === 'alarming' && named;
  }
}
