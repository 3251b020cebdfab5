import type { Database } from 'better-sqlite3';
import { z } from 'zod';

/** A repository as it was seen behind an entry: the ids survive what the name does not. */
export interface SeenIdentity {
  /** The entry's file. */
  entry: string;
  repositoryId: string;
  ownerId: string;
  /** `owner/name`. */
  name: string;
}

const Row = z.object({ entry: z.string(), repository_id: z.string(), owner_id: z.string(), name: z.string() });

/** The repository that each entry is known to have. */
export class IdentityStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** By entry. */
  all(): Map<string, SeenIdentity> {
    const rows = this.#database.prepare('SELECT entry, repository_id, owner_id, name FROM identities').all();
    return new Map(
      z
        .array(Row)
        .parse(rows)
        .map(({ repository_id, owner_id, ...row }) => [
          row.entry,
          { ...row, repositoryId: repository_id, ownerId: owner_id },
        ]),
    );
  }

  /** @param at Milliseconds since 1970. */
  put(identities: readonly SeenIdentity[], at: number): void {
    const put = this.#database.prepare(
      `INSERT INTO identities (entry, repository_id, owner_id, name, seen_at)
       VALUES (@entry, @repositoryId, @ownerId, @name, @at)
       ON CONFLICT (entry) DO UPDATE SET repository_id = excluded.repository_id, owner_id = excluded.owner_id,
         name = excluded.name, seen_at = excluded.seen_at`,
    );
    this.#database.transaction(() => {
      for (const identity of identities) put.run({ ...identity, at });
    })();
  }
}
