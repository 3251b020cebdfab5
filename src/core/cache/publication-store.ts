import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { Change } from '../../shared/change.ts';
import { JsonObject } from '../../shared/json.ts';
import { Publication } from '../../shared/publication.ts';

const Row = z.object({ publication: z.string() });

/** What was pushed from here, and what became of it as far as it was looked at. */
export class PublicationStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The newest first. */
  all(): Publication[] {
    const rows = this.#database.prepare('SELECT publication FROM publications ORDER BY at DESC, rowid DESC').all();
    return z
      .array(Row)
      .parse(rows)
      .map(({ publication }) => Publication.parse(JSON.parse(publication)));
  }

  /**
   * Keeps a publication, before it is pushed.
   * @param expected What the site has to show for it.
   * @param made The changes that it makes: they are pending until it is known that it went out.
   */
  add(publication: Publication, expected: readonly JsonObject[], made: readonly Change[]): void {
    this.#database
      .prepare(
        `INSERT INTO publications (commit_id, at, publication, expected, made)
         VALUES (@commit, @at, @publication, @expected, @made) ON CONFLICT (commit_id) DO NOTHING`,
      )
      .run({ ...columnsOf(publication), expected: JSON.stringify(expected), made: JSON.stringify(made) });
  }

  /** The changes that a publication makes. */
  madeBy(commit: string): Change[] {
    const made = this.#database.prepare('SELECT made FROM publications WHERE commit_id = ?').pluck().get(commit);
    return typeof made === 'string' ? z.array(Change).parse(JSON.parse(made)) : [];
  }

  /** Forgets a publication that did not go out. */
  remove(commit: string): void {
    this.#database.prepare('DELETE FROM publications WHERE commit_id = ?').run(commit);
  }

  /** What the site has to show for a publish; undefined where none of that commit is known. */
  expectedOf(commit: string): JsonObject[] | undefined {
    const expected = this.#database
      .prepare('SELECT expected FROM publications WHERE commit_id = ?')
      .pluck()
      .get(commit);
    return typeof expected === 'string' ? z.array(JsonObject).parse(JSON.parse(expected)) : undefined;
  }

  /** Keeps what is known of a publish now. */
  put(publication: Publication): void {
    this.#database
      .prepare('UPDATE publications SET at = @at, publication = @publication WHERE commit_id = @commit')
      .run(columnsOf(publication));
  }
}

function columnsOf(publication: Publication) {
  return { commit: publication.commit, at: Date.parse(publication.at), publication: JSON.stringify(publication) };
}
