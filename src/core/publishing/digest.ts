import { createHash } from 'node:crypto';
import type { Prepared } from './prepared.ts';

/** Tells what a publish would commit from every other: of its base, and of each file with its mode and its content. */
export function digestOf({ base, files }: Pick<Prepared, 'base' | 'files'>): string {
  const hash = createHash('sha256').update(base);
  for (const { path, mode, after } of files) {
    // Each part says how long it is: no two lists read alike.
    hash.update(`\0${JSON.stringify([path, after === null ? null : mode, after?.length ?? null])}\0`);
    if (after !== null) hash.update(after);
  }
  return hash.digest('hex');
}
