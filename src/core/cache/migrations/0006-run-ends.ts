/** What a run came to, source by source, so that it can be shown after a restart. */
export const migration = {
  version: 6,
  sql: `
    -- JSON; null for those that ended before it was kept, and for those that were cut off.
    ALTER TABLE runs ADD COLUMN sources TEXT;
    ALTER TABLE runs ADD COLUMN requests TEXT;
  `,
};
