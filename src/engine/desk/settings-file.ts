import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
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

  private constructor(path: string, kept: Kept) {
    this.#path = path;
    this.#kept = kept;
  }

  /** A file that is not there, or does not hold, is the defaults: nothing dear is in it. */
  static async open(dataFolder: string): Promise<SettingsFile> {
    const path = join(dataFolder, 'settings.json');
    try {
      return new SettingsFile(path, Kept.parse(JSON.parse(await readFile(path, 'utf8'))));
    } catch {
      return new SettingsFile(path, NOTHING);
    }
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
    await this.#write({ ...this.#kept, settings: { ...this.#kept.settings, ...defined(settings) } });
    return this.#kept.settings;
  }

  async remember(registry: RecentRegistry): Promise<void> {
    const others = this.#kept.recent.filter(({ folder }) => folder !== registry.folder);
    await this.#write({ ...this.#kept, recent: [registry, ...others].slice(0, RECENT), last: registry.folder });
  }

  /** Notes that no registry is open. */
  async leave(): Promise<void> {
    if (this.#kept.last !== null) await this.#write({ ...this.#kept, last: null });
  }

  async forget(folder: string): Promise<void> {
    await this.#write({ ...this.#kept, recent: this.#kept.recent.filter((one) => one.folder !== folder) });
  }

  /** The list of a folder's git settings that is trusted; undefined where none is. */
  trustIn(folder: string): TrustedList | undefined {
    return this.#kept.trusted.find((list) => list.folder === folder);
  }

  async trust(list: TrustedList): Promise<void> {
    const others = this.#kept.trusted.filter(({ folder }) => folder !== list.folder);
    await this.#write({ ...this.#kept, trusted: [...others, list] });
  }

  async distrust(folder: string): Promise<void> {
    await this.#write({ ...this.#kept, trusted: this.#kept.trusted.filter((list) => list.folder !== folder) });
  }

  async #write(kept: Kept): Promise<void> {
    this.#kept = kept;
    await mkdir(join(this.#path, '..'), { recursive: true });
    await writeFile(`${this.#path}.new`, JSON.stringify(kept, null, 2));
    await rename(`${this.#path}.new`, this.#path);
  }
}

/** What is named. */
function defined(settings: CallInput<'settings.write'>): Partial<Settings> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}
