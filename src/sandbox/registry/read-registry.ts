import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { WorldEntry } from '../world/world-entry.ts';
import { committedValues } from './committed-values.ts';
import { eachOf } from './each-of.ts';

/** The keys that the world needs. Reading the others would take most of the start. */
const NEEDED = /^["']?(id|source|compatibility|abandoned|up_for_adoption)["']?[ \t]*:/;
const ENRICHED = /^["']?(stats|github)["']?[ \t]*:/;

const FrontMatter = z.object({
  id: z.coerce.string().optional(),
  source: z.string().optional().catch(undefined),
  compatibility: z
    .object({ python: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined),
  abandoned: z.string().optional().catch(undefined),
  up_for_adoption: z.string().optional().catch(undefined),
});

/**
 * What the world has to know of a registry's entries, by file name. An entry that cannot be read is left out: nobody
 * can ask for its repository.
 * @throws Where the folder has no `_plugins`.
 */
export async function readRegistry(folder: string): Promise<WorldEntry[]> {
  const plugins = join(folder, '_plugins');
  const files = (await readdir(plugins)).filter((file) => file.endsWith('.md')).sort();
  const entries = await eachOf(files, async (file) =>
    worldEntry(file.slice(0, -'.md'.length), await readFile(join(plugins, file), 'utf8')),
  );
  return entries.filter((entry) => entry !== undefined);
}

function worldEntry(fileName: string, text: string): WorldEntry | undefined {
  const block = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?$/m.exec(text)?.[1];
  if (block === undefined) return undefined;
  const read = FrontMatter.safeParse(parsed(linesOf(block, NEEDED), 'core'));
  if (!read.success) return undefined;
  const { id, source, compatibility, abandoned, up_for_adoption } = read.data;
  const tickets = [abandoned, up_for_adoption].filter((ticket) => ticket !== undefined);
  const enriched = linesOf(block, ENRICHED);
  return {
    id: id ?? fileName,
    source,
    python: compatibility?.python,
    tickets: tickets.length > 0 ? tickets : undefined,
    // A version such as 1.10 is no number: every scalar is read as it is spelled.
    committed: enriched === '' ? undefined : committedValues(parsed(enriched, 'failsafe')),
  };
}

/** The lines of some keys, with what belongs to them. */
function linesOf(block: string, keys: RegExp): string {
  let isWanted = false;
  return block
    .split(/\r?\n/)
    .filter((line) => {
      // What is indented, a list's item or a comment belongs to the key above.
      if (/^[^\s#-]/.test(line)) isWanted = keys.test(line);
      return isWanted;
    })
    .join('\n');
}

function parsed(yaml: string, schema: 'core' | 'failsafe'): unknown {
  try {
    const value: unknown = parse(yaml, { schema });
    return value;
  } catch {
    return undefined;
  }
}
