import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Devtools } from './devtools.ts';
import { row } from './printed.ts';

const AT_MOST_KILOBYTES = 900;

/** The scripts that a page has loaded by the time it is idle, screens that are brought ahead included. */
export async function benchFirstLoad(page: Devtools, root: string): Promise<void> {
  const loaded = z
    .array(z.string())
    .parse(await page.evaluate(`performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)`));
  const paths = [...new Set(loaded)].filter((path) => path.endsWith('.js'));
  const texts = await Promise.all(paths.map((path) => readFile(join(root, 'out/renderer', path))));
  const sum = (size: (text: Buffer) => number): number => texts.reduce((all, text) => all + size(text), 0) / 1000;
  row(
    `JavaScript of the first load, ${paths.length} files, gzip -9`,
    sum((text) => gzipSync(text, { level: 9 }).length),
    'kB',
    AT_MOST_KILOBYTES,
  );
  row(
    'the same, brotli',
    sum((text) => brotliCompressSync(text).length),
    'kB',
    AT_MOST_KILOBYTES,
  );
  row('editors among it', paths.filter((path) => path.includes('editor')).length, 'files', 0);
}
