export interface FileCommit {
  date: Date;
  message: string;
  /** The files that changed, by path. */
  files: ReadonlyMap<string, string>;
}

interface Place {
  branch: string;
  /** `name <address>` */
  author: string;
  /** Whether the branch is there, and is gone on from. */
  isContinued: boolean;
}

const BEGINNING: Place = { branch: 'main', author: 'demo <demo@example.org>', isContinued: false };

/** The commits in the language of `git fast-import`, one text for each. */
export function* fastImportStream(
  commits: Iterable<FileCommit>,
  { branch, author, isContinued }: Place = BEGINNING,
): Generator<string> {
  const ref = `refs/heads/${branch}`;
  const parent = isContinued ? `from ${ref}^0\n` : '';
  for (const { date, message, files } of commits) {
    const when = `${author} ${Math.floor(date.getTime() / 1000)} +0000`;
    const changed = [...files].map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`);
    yield `commit ${ref}\nauthor ${when}\ncommitter ${when}\n${data(message)}${parent}${changed.join('')}\n`;
  }
  yield 'done\n';
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
