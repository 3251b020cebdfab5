/** Days are `2026-11-24`, UTC. */
export const migration = {
  version: 2,
  sql: `
    -- What numbers were, one value a day: what a new value is judged by.
    CREATE TABLE observations (
      entry TEXT NOT NULL,
      field TEXT NOT NULL,
      day TEXT NOT NULL,
      value REAL NOT NULL,
      PRIMARY KEY (entry, field, day)
    ) STRICT, WITHOUT ROWID;

    -- When the last export that was used was made (ISO 8601).
    CREATE TABLE exports (
      "window" TEXT NOT NULL PRIMARY KEY,
      generated_at TEXT NOT NULL
    ) STRICT;

    -- Up to which commit the registry's own history was read, by folder of entries.
    CREATE TABLE histories (
      folder TEXT NOT NULL PRIMARY KEY,
      commit_id TEXT NOT NULL
    ) STRICT;
  `,
};
