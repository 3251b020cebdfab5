import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFiles } from './data-files.ts';
import { eachOf } from './each-of.ts';
import { earlierEnrichment } from './earlier-enrichment.ts';
import { entryText } from './entry-text.ts';
import { generateEntries } from './generated-entry.ts';
import type { HistoryOptions } from './history/plan.ts';
import { writeHistory } from './history/write-history.ts';

export interface RegistryOptions {
  /** 1 where absent. */
  seed?: number;
  /** 60 where absent. */
  plugins?: number;
  /** With it the folder is a git repository, enriched every week, whose files are those of its last commit. */
  history?: HistoryOptions;
}

/**
 * Writes a registry of generated entries into an empty folder, which is made where it is missing.
 * One seed gives the same bytes every time, and names the repositories of the world with that seed.
 * @throws Where the folder has something in it; `git.failed` where a history is wanted and there is no git.
 */
export async function writeRegistry(folder: string, options: RegistryOptions): Promise<void> {
  const { seed = 1, plugins = 60, history } = options;
  const entries = generateEntries(seed, plugins);
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty.`);
  if (history) {
    await writeHistory(folder, seed, entries, history);
    return;
  }
  await Promise.all(['_plugins', '_data'].map((name) => mkdir(join(folder, name))));
  await eachOf(entries, (entry) =>
    writeFile(join(folder, '_plugins', `${entry.id}.md`), entryText(entry, earlierEnrichment(seed, entry))),
  );
  await eachOf(dataFiles(seed, entries), ([path, text]) => writeFile(join(folder, path), text));
}
