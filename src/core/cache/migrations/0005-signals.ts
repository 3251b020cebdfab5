/** A signal with its words, so that it can be shown before the next run. */
export const migration = {
  version: 5,
  sql: `
    -- JSON; null for those that were raised before they were kept whole.
    ALTER TABLE signals ADD COLUMN signal TEXT;
  `,
};
