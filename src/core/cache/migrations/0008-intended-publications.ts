/** A publication is kept before it is pushed, so that one that was cut off is found again. */
export const migration = {
  version: 8,
  sql: `
    -- The changes that it makes, until it is known whether they went out; JSON.
    ALTER TABLE publications ADD COLUMN made TEXT NOT NULL DEFAULT '[]';
  `,
};
