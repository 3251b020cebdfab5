/** Instants are milliseconds since 1970. */
export const migration = {
  version: 3,
  sql: `
    CREATE TABLE runs (
      id INTEGER NOT NULL PRIMARY KEY,
      pid INTEGER NOT NULL,
      started_at INTEGER NOT NULL,
      -- Null while it runs, and where it was cut off.
      ended_at INTEGER,
      state TEXT NOT NULL CHECK (state IN ('running', 'done', 'incomplete', 'cancelled', 'failed')),
      -- What it was asked to do, and what went wrong; JSON.
      plan TEXT NOT NULL,
      problems TEXT NOT NULL
    ) STRICT;
  `,
};
