import { SEVERITIES } from '../../../../shared/change.ts';
import type { CompatibilityRow } from '../../../../shared/contract/changes.ts';
import { pluginReview, type PluginReview } from '../review/plugin-review.ts';
import { changesOf, type ReviewItem } from '../review/review-item.ts';

/** An entry whose declaration and source differ, as it stands now. */
export interface ComparedRow {
  row: CompatibilityRow;
  plugin: PluginReview;
  item: ReviewItem;
}

/**
 * The rows with what was decided since they were asked for. One whose change is gone, published or no longer true, is
 * left out. The gravest come first.
 * @param all Everything that waits, by entry; undefined until it was said.
 */
export function comparedRows(
  rows: readonly CompatibilityRow[],
  all: ReadonlyMap<string, PluginReview> | undefined,
): ComparedRow[] {
  const compared = rows.flatMap((row): ComparedRow[] => {
    const plugin = all === undefined ? pluginReview(row.entry, row.title, [row.change], []) : all.get(row.entry);
    const item = plugin?.items.find((one) =>
      changesOf(one).some(({ file, field }) => file === row.change.file && field === row.change.field),
    );
    return plugin === undefined || item === undefined ? [] : [{ row, plugin, item }];
  });
  return compared.sort(
    (a, b) =>
      SEVERITIES.indexOf(a.item.severity) - SEVERITIES.indexOf(b.item.severity) ||
      a.row.title.localeCompare(b.row.title),
  );
}

/** Every Python that either side of any entry holds for, the oldest first. */
export function allPythons(rows: readonly CompatibilityRow[]): string[] {
  const all = new Set(rows.flatMap(({ declaredPythons, foundPythons }) => [...declaredPythons, ...foundPythons]));
  return [...all].sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
}
