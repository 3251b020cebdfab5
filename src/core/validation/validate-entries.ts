import type { ValidationReport } from '../../shared/validation.ts';
import { readText, type Entry, type UnreadableEntry } from '../registry/index.ts';
import type { RegistryFacts } from './judged-entry.ts';
import type { SinceBase } from './since-base.ts';
import { unreadableFinding, validateEntry } from './validate-entry.ts';

export interface EntriesToValidate {
  /** The registry's real path. */
  readonly folder: string;
  /** All entries of the registry: ids are compared with those of all. */
  readonly entries: readonly (Entry | UnreadableEntry)[];
  /** Whether a file is to be validated. */
  readonly isAsked: (path: string) => boolean;
  readonly since: Pick<SinceBase, 'statusOf' | 'textBefore'>;
}

type FileFindings = ValidationReport['files'][number];

/** Files that are read at once. */
const BATCH = 32;

/** Applies every rule to every entry that is asked for, in the order of the entries. */
export async function validateEntries(
  { folder, entries, isAsked, since }: EntriesToValidate,
  facts: RegistryFacts,
): Promise<FileFindings[]> {
  const readable = entries.filter((entry) => !('problem' in entry));
  // Hosts and many file systems do not tell capitals apart.
  const byId = Map.groupBy(readable, ({ id }) => id.toLowerCase());
  const byPath = Map.groupBy(entries, ({ path }) => path.toLowerCase());

  async function findingsIn(entry: Entry | UnreadableEntry): Promise<FileFindings> {
    const { path, id } = entry;
    if ('problem' in entry) return { path, findings: [unreadableFinding(entry.problem)] };
    const read = await readText(folder, path, entry.hash);
    if ('code' in read) return { path, findings: [unreadableFinding(read)] };
    const others = (same: readonly { path: string }[] = []): string[] =>
      same.map((other) => other.path).filter((other) => other !== path);
    const entryFacts = {
      status: since.statusOf(path),
      before: since.textBefore(path),
      namesakes: others(byId.get(id.toLowerCase())),
      sameFileNames: others(byPath.get(path.toLowerCase())),
    };
    return { path, findings: validateEntry({ path, text: read.text }, entryFacts, facts) };
  }

  const asked = entries.filter(({ path }) => isAsked(path));
  const files: FileFindings[] = [];
  for (let at = 0; at < asked.length; at += BATCH) {
    files.push(...(await Promise.all(asked.slice(at, at + BATCH).map(findingsIn))));
  }
  return files;
}
