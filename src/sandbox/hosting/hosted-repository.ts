import type { ActiveFaults } from '../faults/active-faults.ts';
import type { Actions } from './actions.ts';
import { commitEdits, tipOf, type BareRepository, type Edit } from './bare-repository.ts';
import { commitsOf, textsAt, type CommitRecord } from './git-objects.ts';

/** Who else works on the registry. */
const COLLEAGUE = 'tove-larsen';

/** The registry's repository: its branch moves in here alone, one push at a time, and each push makes a run. */
export class HostedRepository {
  readonly owner: string;
  readonly name: string;
  readonly bare: BareRepository;
  readonly actions: Actions;
  readonly #faults: () => ActiveFaults;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: {
    owner: string;
    name: string;
    bare: BareRepository;
    actions: Actions;
    faults: () => ActiveFaults;
  }) {
    this.owner = options.owner;
    this.name = options.name;
    this.bare = options.bare;
    this.actions = options.actions;
    this.#faults = options.faults;
  }

  /** Names of GitHub ignore case. */
  isNamed(owner: string, name: string): boolean {
    return `${owner}/${name}`.toLowerCase() === `${this.owner}/${this.name}`.toLowerCase();
  }

  /** Lets somebody's push come in. */
  async receive(actor: string, push: () => Promise<void>): Promise<void> {
    await this.#alone(async () => {
      const before = await tipOf(this.bare);
      await push();
      if ((await tipOf(this.bare)) !== before) this.actions.pushed(await this.tip(), actor);
    });
  }

  /** A commit by somebody else. @returns Its id. */
  async pushAs(author: string, message: string, edits: readonly Edit[]): Promise<string> {
    return this.#alone(() => this.#pushAs(author, message, edits));
  }

  /** What the faults `main-moves` and `main-moves-file` do, once each. */
  async moveBeforePush(): Promise<void> {
    await this.#alone(async () => {
      const faults = this.#faults();
      const paths = faults.arguments('main-moves-file').filter((path) => faults.take(`main-moves-file ${path}`, 1));
      const isMoved = faults.has('main-moves') && faults.take('main-moves', 1) !== undefined;
      if (paths.length === 0 && !isMoved) return;
      const texts = await textsAt(this.bare.folder, await tipOf(this.bare), ['_plugins', ...paths]);
      const entry = [...texts.keys()].filter((path) => /^_plugins\/[^/]+\.md$/.test(path)).at(-1);
      const moved = new Set([...paths, ...(isMoved && entry !== undefined ? [entry] : [])]);
      const edits = [...moved].map((path) => ({ path, text: editedByColleague(path, texts.get(path) ?? '') }));
      await this.#pushAs(COLLEAGUE, `Edit ${[...moved].join(', ')}`, edits);
    });
  }

  /** The branch's newest commit. */
  async tip(): Promise<CommitRecord> {
    const [commit] = await commitsOf(this.bare.folder, ['-1', await tipOf(this.bare)]);
    if (!commit) throw new Error(`The branch ${this.bare.branch} is empty.`);
    return commit;
  }

  async #pushAs(author: string, message: string, edits: readonly Edit[]): Promise<string> {
    const sha = await commitEdits(this.bare, { author, message, date: new Date() }, edits);
    this.actions.pushed(await this.tip(), author);
    return sha;
  }

  /** One after the other, whatever became of the one before. */
  async #alone<Result>(action: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(action);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

/** The file with a last line more: a paragraph of an entry, a comment of any other file. */
function editedByColleague(path: string, text: string): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const ended = text === '' || text.endsWith('\n') ? text : text + newline;
  return path.endsWith('.md')
    ? `${ended}${newline}Looked over by ${COLLEAGUE}.${newline}`
    : `${ended}# Looked over by ${COLLEAGUE}.${newline}`;
}
