import { ChangeKey } from '../../../../shared/contract/changes.ts';

/** What a publish is of: everything that is accepted, or a few changes alone. */
export interface Scope {
  /** Tells scopes apart; empty for everything. */
  id: string;
  /** Absent: everything. */
  only?: ChangeKey[];
}

const PREFIX = 'only:';
export const EVERYTHING: Scope = { id: '' };
const Keys = ChangeKey.array().min(1);

/** The scope that a view's tab names: `only:` and the keys as JSON. Whatever else it says, everything is meant. */
export function scopeOf(tab: string | null): Scope {
  if (tab?.startsWith(PREFIX) !== true) return EVERYTHING;
  const keys = keysIn(tab.slice(PREFIX.length));
  return keys === undefined ? EVERYTHING : { id: JSON.stringify(keys), only: keys };
}

function keysIn(text: string): ChangeKey[] | undefined {
  try {
    return Keys.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
