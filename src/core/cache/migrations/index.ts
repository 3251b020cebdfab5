import { migration as initial } from './0001-initial.ts';
import { migration as observations } from './0002-observations.ts';
import { migration as runs } from './0003-runs.ts';
import { migration as publishing } from './0004-publishing.ts';
import { migration as signals } from './0005-signals.ts';
import { migration as runEnds } from './0006-run-ends.ts';
import { migration as noticeKeys } from './0007-notice-keys.ts';
import { migration as intended } from './0008-intended-publications.ts';

/** One step of the schema. Once released it never changes. */
export interface Migration {
  version: number;
  sql: string;
}

/** In their order. */
export const MIGRATIONS: readonly Migration[] = [
  initial,
  observations,
  runs,
  publishing,
  signals,
  runEnds,
  noticeKeys,
  intended,
];
