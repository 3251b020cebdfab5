/** A notice that goes is told by its link from the others of its plugin; what was decided of it goes with it. */
export const migration = {
  version: 7,
  sql: `
    UPDATE decisions SET field = field || '#' || (
      SELECT change ->> '$.before.link' FROM changes
      WHERE changes.entry = decisions.entry AND changes.file = decisions.file AND changes.field = decisions.field
    )
    WHERE after IS NULL AND EXISTS (
      SELECT 1 FROM changes
      WHERE changes.entry = decisions.entry AND changes.file = decisions.file AND changes.field = decisions.field
        AND source = 'notices' AND change -> '$.after' IS NULL AND change ->> '$.before.link' IS NOT NULL
    );
    UPDATE changes SET
      field = field || '#' || (change ->> '$.before.link'),
      change = json_set(change, '$.field', field || '#' || (change ->> '$.before.link'))
    WHERE source = 'notices' AND change -> '$.after' IS NULL AND change ->> '$.before.link' IS NOT NULL;
  `,
};
