/** Instants are milliseconds since 1970, values are JSON, paths are relative to the registry. */
export const migration = {
  version: 1,
  sql: `
    -- Entries as they were read, so that only what moved is parsed again.
    CREATE TABLE entries (
      path TEXT NOT NULL PRIMARY KEY,
      -- Size, times and inode of the file: where they are the same, so is its content.
      stamp TEXT NOT NULL,
      read_at INTEGER NOT NULL,
      -- SHA-256 of the file.
      hash TEXT NOT NULL,
      -- What was read of it, or the problem that stopped it.
      content TEXT NOT NULL
    ) STRICT;

    -- What we found in a file before our last edit, and what that edit left: both are ours or committed.
    CREATE TABLE written (
      path TEXT NOT NULL PRIMARY KEY,
      hash_before TEXT NOT NULL,
      hash_after TEXT NOT NULL
    ) STRICT;

    -- What the last runs found and is not in the files yet.
    CREATE TABLE changes (
      entry TEXT NOT NULL,
      file TEXT NOT NULL,
      field TEXT NOT NULL,
      source TEXT NOT NULL,
      -- The whole of it.
      change TEXT NOT NULL,
      PRIMARY KEY (entry, file, field)
    ) STRICT;

    CREATE TABLE decisions (
      entry TEXT NOT NULL,
      file TEXT NOT NULL,
      -- The field of a change, or the code of a signal.
      field TEXT NOT NULL,
      -- The value that was decided on; null for a removal and for a signal.
      after TEXT,
      decision TEXT NOT NULL CHECK (decision IN ('accept', 'reject', 'seen')),
      who TEXT NOT NULL,
      at INTEGER NOT NULL,
      why TEXT,
      PRIMARY KEY (entry, file, field)
    ) STRICT;

    -- What was read of a plugin's source at one commit, so that a repository that has not moved is not read again.
    CREATE TABLE sources (
      entry TEXT NOT NULL PRIMARY KEY,
      repository_id TEXT NOT NULL,
      commit_id TEXT NOT NULL,
      -- What the reading depends on besides the source.
      fingerprint TEXT NOT NULL,
      reading TEXT NOT NULL
    ) STRICT;

    -- The repository that each entry is known to have, by the ids that survive a rename.
    CREATE TABLE identities (
      entry TEXT NOT NULL PRIMARY KEY,
      repository_id TEXT NOT NULL,
      owner_id TEXT NOT NULL,
      name TEXT NOT NULL,
      seen_at INTEGER NOT NULL
    ) STRICT;

    -- When tickets were made (ISO 8601).
    CREATE TABLE tickets (
      url TEXT NOT NULL PRIMARY KEY,
      created_at TEXT NOT NULL
    ) STRICT;

    -- Signals that are true now; one that stops being true goes, with its decision.
    CREATE TABLE signals (
      entry TEXT NOT NULL,
      code TEXT NOT NULL,
      raised_at INTEGER NOT NULL,
      PRIMARY KEY (entry, code)
    ) STRICT;
  `,
};
