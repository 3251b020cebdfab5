import type { Profile } from '../../shared/profile.ts';
import type { FileAnswer, GitHub, RepositoryAnswer, RepositoryFound } from '../github/index.ts';
import type { Entry } from '../registry/index.ts';
import type { Python, SourceReading } from '../sources/compatibility/index.ts';
import { changesFromSource, filesStillWanted, readPackaging, readSource } from '../sources/compatibility/index.ts';
import type { RepositoryName } from '../sources/github/index.ts';
import type { Outcome, SourceMemory } from './outcome.ts';
import type { PluginFiles } from './plugin-files.ts';
import { filesAtFirst } from './plugin-files.ts';

export interface Target {
  entry: Entry;
  repository: RepositoryName;
}

interface Waiting {
  target: Target;
  plugin: PluginFiles;
  wanted: string[];
}

/**
 * Reads the sources of plugins, those that moved since they were last read: what names the plugin and its default package
 * come with the numbers; a package that is named otherwise, and a repository that turns out to have moved, are asked for
 * in a round of their own.
 */
export class SourceRun {
  readonly #known: ReadonlyMap<string, SourceMemory>;
  readonly #python: Python;
  readonly #profile: Profile;
  readonly #add: (part: Pick<Outcome, 'changes' | 'problems'>) => void;
  readonly #keep: (read: SourceMemory) => void;
  #waiting: Waiting[] = [];

  constructor(
    known: ReadonlyMap<string, SourceMemory>,
    python: Python,
    profile: Profile,
    add: (part: Pick<Outcome, 'changes' | 'problems'>) => void,
    keep: (read: SourceMemory) => void,
  ) {
    this.#known = known;
    this.#python = python;
    this.#profile = profile;
    this.#add = add;
    this.#keep = keep;
  }

  /** The files to ask for together with the numbers. */
  filesAtFirst({ entry }: Target): string[] {
    return this.#known.has(entry.path) ? [] : filesAtFirst(entry.id, this.#profile.python);
  }

  /** Takes what came with the numbers. */
  take(target: Target, { facts, files }: RepositoryFound): void {
    const { owner, name } = target.repository;
    const { oid: commit, committedDate: committedAt } = facts.defaultBranchRef ?? {};
    const plugin = {
      repository: facts.nameWithOwner ?? `${owner}/${name}`,
      repositoryId: facts.id,
      commit,
      committedAt,
      files,
    };
    const known = this.#known.get(target.entry.path);
    if (known === undefined) this.#next(target, plugin);
    // Where GitHub does not say the commit, what is known stays.
    else if (known.repositoryId === facts.id && (commit === undefined || known.commit === commit)) {
      this.#judge(target, known.reading, committedAt);
    } else this.#waiting.push({ target, plugin, wanted: filesAtFirst(target.entry.id, this.#profile.python) });
  }

  /** Asks for what is still wanted, until nothing is. */
  async rest(github: GitHub, signal: AbortSignal): Promise<void> {
    while (this.#waiting.length > 0) {
      const waiting = this.#waiting;
      this.#waiting = [];
      const asks = waiting.map(({ target, wanted }) => ({ ...target.repository, files: wanted }));
      await github.files(asks, {
        signal,
        onAnswer: (index, answer) => {
          const one = waiting[index];
          if (one !== undefined) this.#next(one.target, withAnswer(one, answer));
        },
      });
    }
  }

  #next(target: Target, plugin: PluginFiles): void {
    const packaging = readPackaging(plugin.files, this.#python, this.#profile.python);
    const wanted = filesStillWanted(packaging, plugin.files);
    if (wanted.length > 0) {
      this.#waiting.push({ target, plugin, wanted });
      return;
    }
    const reading = readSource(plugin, packaging, this.#python, this.#profile.python);
    const { repositoryId, commit, committedAt } = plugin;
    if (repositoryId !== undefined && commit !== undefined && reading.unreadable.length === 0) {
      this.#keep({ entry: target.entry.path, repositoryId, commit, reading });
    }
    this.#judge(target, reading, committedAt);
  }

  #judge({ entry }: Target, reading: SourceReading, committedAt: string | undefined): void {
    this.#add(changesFromSource(entry, dated(reading, committedAt), this.#profile));
  }
}

/** A reading with the date of its commit: it is known anew each time, and not kept. */
function dated(reading: SourceReading, committedAt: string | undefined): SourceReading {
  const { found } = reading;
  if (found === undefined || committedAt === undefined) return reading;
  return { ...reading, found: { ...found, evidence: { ...found.evidence, committedAt } } };
}

function withAnswer({ plugin, wanted }: Waiting, answer: RepositoryAnswer): PluginFiles {
  if (answer.status === 'found') {
    const { oid: commit, committedDate: committedAt } = answer.facts.defaultBranchRef ?? {
      oid: plugin.commit,
      committedDate: plugin.committedAt,
    };
    return { ...plugin, commit, committedAt, files: new Map([...plugin.files, ...answer.files]) };
  }
  const why = answer.status === 'gone' ? 'the repository is gone' : (answer.detail ?? 'GitHub did not answer');
  const unread = wanted.map((path): [string, FileAnswer] => [path, { unreadable: why }]);
  return { ...plugin, files: new Map([...plugin.files, ...unread]) };
}
