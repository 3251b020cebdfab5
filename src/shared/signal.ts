import { z } from 'zod';
import { Severity } from './change.ts';
import { Evidence } from './evidence.ts';

export const SignalCode = z.enum([
  'repository-gone',
  'owner-changed',
  'id-changed',
  'renamed',
  'archived',
  'emptied',
  'blocked',
  'single-sign-on',
  'issues-off',
  'no-push',
]);
export type SignalCode = z.infer<typeof SignalCode>;

/** What a signal is called, everywhere: short enough for a column. */
export const SIGNAL_WORDS: Readonly<Record<SignalCode, string>> = {
  'owner-changed': 'Owner changed',
  'id-changed': 'Repository replaced',
  'repository-gone': 'Repository gone',
  renamed: 'Renamed',
  archived: 'Archived',
  emptied: 'Repository empty',
  blocked: 'Blocked by GitHub',
  'single-sign-on': 'Needs single sign-on',
  'issues-off': 'Issues off',
  'no-push': 'No recent push',
};

/** A fact about an entry that has no value to write: somebody should know. */
export const Signal = z.object({
  /** The entry's file, relative to the registry. */
  entry: z.string(),
  code: SignalCode,
  /** An alarming signal makes every GitHub and compatibility change of its entry alarming. */
  severity: Severity,
  reason: z.string(),
  evidence: Evidence.optional(),
});
export type Signal = z.infer<typeof Signal>;
