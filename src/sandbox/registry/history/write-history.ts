import { git } from '../../git.ts';
import { dataFiles } from '../data-files.ts';
import { entryText } from '../entry-text.ts';
import type { GeneratedEntry } from '../generated-entry.ts';
import { fastImportStream, type FileCommit } from './fast-import.ts';
import { addedIn, commitDates, editedIn, entryAt, type HistoryOptions } from './plan.ts';
import { valuesByWeek } from './values.ts';

/**
 * Makes an empty folder a git repository with one commit a week, and checks the last one out.
 * @throws {ProblemError} `git.failed` where there is no git.
 */
export async function writeHistory(
  folder: string,
  seed: number,
  entries: readonly GeneratedEntry[],
  options: HistoryOptions,
): Promise<void> {
  if (!Number.isInteger(options.weeks) || options.weeks < 1) throw new Error('A history has at least one week.');
  await git(folder, ['init', '--quiet', '--template=', '--initial-branch=main']);
  // Whoever opens it with settings of their own finds it clean: some of its files have CRLF.
  await git(folder, ['config', 'core.autocrlf', 'false']);
  const stream = fastImportStream(weeklyCommits(seed, entries, commitDates(options)));
  await git(folder, ['fast-import', '--quiet', '--done'], stream);
  await git(folder, ['read-tree', '-u', '--reset', 'HEAD']);
}

function* weeklyCommits(
  seed: number,
  entries: readonly GeneratedEntry[],
  dates: readonly Date[],
): Generator<FileCommit> {
  const values = entries.map((entry, place) => valuesByWeek(seed, entry, place, dates));
  const written = new Map<string, string>();
  for (const [week, date] of dates.entries()) {
    const present = entries.flatMap((entry, place) => {
      const now = entryAt(entry, place, week, dates);
      return now ? [{ entry: now, place }] : [];
    });
    const files = new Map([
      ...present.map(
        ({ entry, place }) => [`_plugins/${entry.id}.md`, entryText(entry, values[place]?.[week])] as const,
      ),
      ...dataFiles(
        seed,
        present.map(({ entry }) => entry),
      ),
    ]);
    const changed = new Map([...files].filter(([path, text]) => written.get(path) !== text));
    for (const [path, text] of changed) written.set(path, text);
    yield { date, message: messageOf(present, week, dates.length), files: changed };
  }
}

function messageOf(present: readonly { entry: GeneratedEntry; place: number }[], week: number, weeks: number): string {
  if (week === 0) return `Begin with ${present.length} plugins\n`;
  const added = present.filter(({ place }) => addedIn(place, weeks) === week).map(({ entry }) => `Add ${entry.id}.`);
  const edited = present.filter(({ place }) => editedIn(place, weeks) === week).map(({ entry }) => `Edit ${entry.id}.`);
  const more = [...added, ...edited].join('\n');
  return `Enrich ${present.length} plugins\n${more === '' ? '' : `\n${more}\n`}`;
}
