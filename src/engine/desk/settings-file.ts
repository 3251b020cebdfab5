import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { waitForLock } from '../../core/cache/index.ts';
import { replaceFile } from '../../core/registry/index.ts';
import { RecentRegistry } from '../../shared/contract/registry.ts';
import type { CallInput } from '../../shared/contract/index.ts';
import { DEFAULT_SETTINGS, Settings } from '../../shared/contract/settings.ts';

/** A list of git settings that a person has read and trusted. */
const TrustedList = z.object({
  folder: z.string(),
  digest: z.string(),
  /** Each setting's fingerprint: what is not among them is new. */
  settings: z.array(z.string()),
  at: z.iso.datetime(),
});
export type TrustedList = z.infer<typeof TrustedList>;

/** What is kept for this computer, beside what is kept of each registry. */
const Kept = z.object({
  // One that an earlier version did not know is as it is at first.
  settings: Settings.partial().transform((kept): Settings => ({ ...DEFAULT_SETTINGS, ...defined(kept) })),
  recent: z.array(RecentRegistry),
  /** The folder of the registry that was open last, and was not closed. */
  last: z.string().nullable().default(null),
  /** Folders whose git settings are trusted, each with the list that was shown. */
  trusted: z.array(TrustedList).default([]),
});
type Kept = z.infer<typeof Kept>;

const NOTHING: Kept = { settings: DEFAULT_SETTINGS, recent: [], last: null, trusted: [] };
const RECENT = 10;

/** The settings and the recent registries, in one file of the data folder. */
export class SettingsFile {
  readonly #path: string;
  #kept: Kept;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(path: string, kept: Kept) {
    this.#path = path;
    this.#kept = kept;
  }

  static async open(dataFolder: string): Promise<SettingsFile> {
    const path = join(dataFolder, 'settings.json');
    // The app opens with the defaults where the file cannot be read; nothing is written over it.
    return new SettingsFile(path, await read(path).catch(() => NOTHING));
  }

  get settings(): Settings {
    return this.#kept.settings;
  }

  get recent(): RecentRegistry[] {
    return this.#kept.recent;
  }

  /** The folder of the registry that is open, or was when the engine ended; null where it was closed. */
  get last(): string | null {
    return this.#kept.last;
  }

  /** @param settings Those that are not named stay. */
  async set(settings: CallInput<'settings.write'>): Promise<Settings> {
    await this.#change((kept) => ({ ...kept, settings: { ...kept.settings, ...defined(settings) } }));
    return this.#kept.settings;
  }

  remember(registry: RecentRegistry): Promise<void> {
    return this.#change((kept) => {
      const others = kept.recent.filter(({ folder }) => folder !== registry.folder);
      return { ...kept, recent: [registry, ...others].slice(0, RECENT), last: registry.folder };
    });
  }

  /** Notes that no registry is open. */
  leave(): Promise<void> {
    return this.#change((kept) => ({ ...kept, last: null }));
  }

  forget(folder: string): Promise<void> {
    return this.#change((kept) => ({ ...kept, recent: kept.recent.filter((one) => one.folder !== folder) }));
  }

  /** The list of a folder's git settings that is trusted; undefined where none is. */
  trustIn(folder: string): TrustedList | undefined {
    return this.#kept.trusted.find((list) => list.folder === folder);
  }

  trust(list: TrustedList): Promise<void> {
    return this.#change((kept) => {
      const others = kept.trusted.filter(({ folder }) => folder !== list.folder);
      return { ...kept, trusted: [...others, list] };
    });
  }

  distrust(folder: string): Promise<void> {
    return this.#change((kept) => ({ ...kept, trusted: kept.trusted.filter((list) => list.folder !== folder) }));
  }

  /**
   * Changes what is kept, one change after the other, here and between processes: each is made to what the file says
   * by then.
   */
  #change(change: (kept: Kept) => Kept): Promise<void> {
    const written = this.#queue.then(async () => {
      const folder = dirname(this.#path);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const release = await waitForLock(join(folder, 'settings.lock'));
      try {
        const kept = change(await read(this.#path));
        await replaceFile(this.#path, Buffer.from(JSON.stringify(kept, null, 2)), 0o600);
        this.#kept = kept;
      } finally {
        release();
      }
    });
    // One that failed does not keep the next from being tried.
    this.#queue = written.catch(() => undefined);
    return written;
  }
}

/**
 * A file that is not there, or is invalid, means the defaults.
 * @throws Where the file is there and cannot be read: what is in it must not be overwritten.
 */
async function read(path: string): Promise<Kept> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return NOTHING;
    throw error;
  }
  try {
    return Kept.parse(JSON.parse(text));
  } catch {
    return NOTHING;
  }
}

/** What is named. */
function defined(settings: CallInput<'settings.write'>): Partial<Settings> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}
