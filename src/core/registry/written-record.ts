import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from './replace-file.ts';

/** By file, relative to the registry: the SHA-256 of what was there before our last edit, and of what it left. */
const Hashes = z.record(z.string(), z.array(z.string()));
const Written = z.record(z.string(), Hashes);

function hashOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * What earlier runs left in the registries of this machine, so that an edit of ours is told from one of somebody else's.
 * It is kept in the data folder. Losing it costs nothing but that our own uncommitted edits then count as foreign.
 */
export class WrittenRecord {
  readonly #file: string;
  readonly #registry: string;
  #all: z.infer<typeof Written>;

  private constructor(file: string, registry: string, all: z.infer<typeof Written>) {
    this.#file = file;
    this.#registry = registry;
    this.#all = all;
  }

  static async open(dataFolder: string, registry: string): Promise<WrittenRecord> {
    const file = join(dataFolder, 'written.json');
    return new WrittenRecord(file, registry, await readRecord(file));
  }

  /** Whether the file's bytes are those that an earlier run found or left. */
  isOurs(path: string, bytes: Uint8Array): boolean {
    return this.#all[this.#registry]?.[path]?.includes(hashOf(bytes)) === true;
  }

  /** Adds what is about to be written, and what is there until it is. */
  async expect(edits: readonly { path: string; before: string; after: string }[]): Promise<void> {
    if (edits.length === 0) return;
    const hashes: Record<string, string[]> = {};
    for (const { path, before, after } of edits) hashes[path] = [hashOf(before), hashOf(after)];
    await mkdir(dirname(this.#file), { recursive: true });
    // Read again: a run of another registry may have added its own.
    const all = await readRecord(this.#file);
    this.#all = { ...all, [this.#registry]: { ...all[this.#registry], ...hashes } };
    await replaceFile(this.#file, Buffer.from(`${JSON.stringify(this.#all)}\n`));
  }
}

async function readRecord(file: string): Promise<z.infer<typeof Written>> {
  try {
    return Written.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // Missing or damaged: nothing is known to be ours, which refuses more and loses nothing.
    return {};
  }
}
