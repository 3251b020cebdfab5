import { z } from 'zod';
import { Severity } from '../change.ts';
import { Commit } from '../commit.ts';
import { EntryExplanation } from '../explanation.ts';
import { Finding } from '../finding.ts';
import { Hint } from '../inspection.ts';
import { Problem } from '../problems/index.ts';
import { SignalCode } from '../signal.ts';
import { call, event, Nothing } from './call.ts';

const EntryPath = z.object({ path: z.string().min(1) });

/** How an entry is, in one word: the gravest thing that is known of it. */
export const Health = z.object({
  level: z.enum(['alarming', 'notable', 'quiet', 'good']),
  /** "Owner changed", "Python differs", "Abandoned", "Good". */
  word: z.string(),
});
export type Health = z.infer<typeof Health>;

export const PluginFlag = z.enum(['abandoned', 'replaced', 'up-for-adoption', 'disabled', 'commercial']);
export type PluginFlag = z.infer<typeof PluginFlag>;

/** What the table shows of one entry. Null: the entry does not say it. */
export const PluginRow = z.object({
  /** The entry's file, relative to the registry: what identifies it everywhere. */
  path: z.string(),
  id: z.string(),
  title: z.string(),
  author: z.string().nullable(),
  /** At most 300 characters. */
  description: z.string(),
  license: z.string().nullable(),
  tags: z.array(z.string()),
  attributes: z.array(z.string()),
  /** `owner/name` where the plugin is on GitHub. */
  repository: z.string().nullable(),
  /** When it joined the registry, as the entry has it. */
  date: z.string().nullable(),
  /** Last 30 days. */
  instances: z.number().nullable(),
  /** Last 7 days. */
  installs: z.number().nullable(),
  /** False where usage is not counted for it: commercial plugins. */
  isCounted: z.boolean(),
  stars: z.number().nullable(),
  openIssues: z.number().nullable(),
  release: z.object({ name: z.string(), date: z.string().nullable() }).nullable(),
  lastPush: z.string().nullable(),
  /** The specifier as the entry declares it. */
  python: z.string().nullable(),
  /** The supported Pythons that it holds for; of an entry without a declaration what hosts take that for. */
  pythons: z.array(z.string()),
  health: Health,
  signals: z.array(SignalCode),
  flags: z.array(PluginFlag),
  /** What waits for a decision or for a publish. */
  pending: z.object({
    changes: z.int(),
    undecided: z.int(),
    severity: Severity.nullable(),
    /** What the pending change of `stats.month.instances` would add; null where there is none. */
    instances: z.number().nullable(),
    /** Whether the entry's declaration and its source differ. */
    pythonDiffers: z.boolean(),
  }),
  /** `stats.month.instances` of the last 12 weeks that are known, oldest first. */
  weeks: z.array(z.number()),
  findings: z.object({ errors: z.int(), warnings: z.int() }),
  /** Why the entry could not be read; the rest of the row is then what can be said without it. */
  problem: Problem.nullable(),
});
export type PluginRow = z.infer<typeof PluginRow>;

/** What the detail pane shows beside the row. */
export const PluginDetail = z.object({
  path: z.string(),
  /** The public page; null where the profile names no site. */
  page: z.url().nullable(),
  /** The address that `source` has, where it is one of http or https. */
  sourceUrl: z.url().nullable(),
  /** Versions in use in the last 30 days, the most used first. */
  versions: z.array(z.object({ version: z.string(), instances: z.number() })),
  closedIssues: z.number().nullable(),
  findings: z.array(Finding),
});
export type PluginDetail = z.infer<typeof PluginDetail>;

/** A file of a plugin's own source that a run read. */
export const SourceFile = z.object({
  path: z.string(),
  text: z.string(),
  /** 1-based lines that carry evidence or a hint, with what they say. */
  marks: z.array(z.object({ line: z.int().positive(), words: z.string(), kind: z.enum(['counts', 'hint']) })),
});
export type SourceFile = z.infer<typeof SourceFile>;

export const PluginSource = z.object({
  repository: z.string(),
  commit: z.string(),
  committedAt: z.string().nullable(),
  files: z.array(SourceFile),
  hints: z.array(Hint),
});
export type PluginSource = z.infer<typeof PluginSource>;

export const plugins = {
  'plugins.list': call({ input: Nothing, output: z.array(PluginRow) }),
  /** Rows that changed or came, and paths that went. */
  'plugins.changed': event(z.object({ rows: z.array(PluginRow), removed: z.array(z.string()) })),
  'plugins.read': call({ input: EntryPath, output: PluginDetail }),
  /** Reads the plugin's source from GitHub now. Null where its `source` names no repository there. */
  'plugins.source': call({ input: EntryPath, output: PluginSource.nullable() }),
  'plugins.history': call({
    input: EntryPath,
    output: z.object({ commits: z.array(Commit), explanation: EntryExplanation }),
  }),
};
