/** Instants are milliseconds since 1970, paths are relative to the registry. */
export const migration = {
  version: 4,
  sql: `
    -- Files that were edited by hand and are not published yet: the text that was edited, and what it became.
    CREATE TABLE hand_edits (
      path TEXT NOT NULL PRIMARY KEY,
      base TEXT NOT NULL,
      text TEXT NOT NULL,
      who TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;

    -- What was pushed, and what became of it; JSON.
    CREATE TABLE publications (
      commit_id TEXT NOT NULL PRIMARY KEY,
      at INTEGER NOT NULL,
      publication TEXT NOT NULL,
      -- What the site has to show; JSON.
      expected TEXT NOT NULL
    ) STRICT;
  `,
};
