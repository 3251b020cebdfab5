import { Suspense } from 'react';
import type { PluginRow } from '../../../../shared/contract/plugins.ts';
import { SkeletonRows } from '../../../components/index.ts';
import { FileEditor } from '../../../editor/index.ts';
import { arrived, useEditing } from '../editing.ts';
import { useIsSettled } from './use-settled.ts';

/** The entry's own text, to be edited. */
export function FrontMatter({ row }: { row: PluginRow }) {
  const place = useEditing((editing) => (editing.place?.path === row.path ? editing.place.at : undefined));
  const isSettled = useIsSettled(row.path);
  const waiting = <SkeletonRows rows={14} rowHeight={18} label={`Reading ${row.path}`} />;
  if (!isSettled) return waiting;
  return (
    <Suspense fallback={waiting}>
      <FileEditor path={row.path} about={row} place={place} onPlaced={arrived} group="Plugins" key={row.path} />
    </Suspense>
  );
}
