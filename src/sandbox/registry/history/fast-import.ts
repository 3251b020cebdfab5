export interface WeeklyCommit {
  date: Date;
  message: string;
  /** The files that changed, by path. */
  files: ReadonlyMap<string, string>;
}

const AUTHOR = 'demo <demo@example.org>';

/** The commits in the language of `git fast-import`, on the branch `main`, one text for each. */
export function* fastImportStream(commits: Iterable<WeeklyCommit>): Generator<string> {
  for (const { date, message, files } of commits) {
    const when = `${AUTHOR} ${date.getTime() / 1000} +0000`;
    const changed = [...files].map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`);
    yield `commit refs/heads/main\nauthor ${when}\ncommitter ${when}\n${data(message)}${changed.join('')}\n`;
  }
  yield 'done\n';
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
