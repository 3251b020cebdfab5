import type { JudgedEntry } from './judged-entry.ts';
import type { Flaw } from './flaw.ts';

/** One thing that an entry has to do right. */
export interface Rule {
  /** What a finding is called by, in kebab-case. */
  readonly name: string;
  /** `changed` are the files that were added or changed, `added` the added ones alone. */
  readonly appliesTo: 'every' | 'changed' | 'added';
  /** Everything that is wrong, at once. */
  readonly check: (file: JudgedEntry) => readonly Flaw[];
}
