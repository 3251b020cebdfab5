import type { Database } from 'better-sqlite3';
import { z } from 'zod';

/** What was read of a plugin's source at one commit. */
export interface StoredSource {
  /** The entry's file. */
  entry: string;
  repositoryId: string;
  commit: string;
  /** What the reading depends on besides the source: the rule, the profile, the entry's id. */
  fingerprint: string;
  /** JSON. */
  reading: string;
}

const Row = z.object({
  entry: z.string(),
  repository_id: z.string(),
  commit_id: z.string(),
  fingerprint: z.string(),
  reading: z.string(),
});

/** Sources that need not be read again while their repository has not moved. */
export class SourceStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Those that were read with this fingerprint, by entry. */
  all(fingerprint: string): Map<string, StoredSource> {
    const rows = this.#database
      .prepare('SELECT entry, repository_id, commit_id, fingerprint, reading FROM sources WHERE fingerprint = ?')
      .all(fingerprint);
    return new Map(
      z
        .array(Row)
        .parse(rows)
        .map(({ repository_id, commit_id, ...row }) => [
          row.entry,
          { ...row, repositoryId: repository_id, commit: commit_id },
        ]),
    );
  }

  put(sources: readonly StoredSource[]): void {
    const put = this.#database.prepare(
      `INSERT INTO sources (entry, repository_id, commit_id, fingerprint, reading)
       VALUES (@entry, @repositoryId, @commit, @fingerprint, @reading)
       ON CONFLICT (entry) DO UPDATE SET repository_id = excluded.repository_id, commit_id = excluded.commit_id,
         fingerprint = excluded.fingerprint, reading = excluded.reading`,
    );
    this.#database.transaction(() => {
      for (const source of sources) put.run(source);
    })();
  }
}
