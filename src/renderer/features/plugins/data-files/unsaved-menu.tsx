import { Button, formatCount, Menu, visibleText } from '../../../components/index.ts';
import { useDesk } from '../../../data/index.ts';
import { useDraftPaths } from '../../../editor/index.ts';
import { openDataFile } from '../data-tab.ts';
import { edit } from '../editing.ts';

/** The texts that are kept and not saved: each is a click away. */
export function UnsavedMenu() {
  const paths = useDraftPaths();
  const rows = useDesk((desk) => desk.rows);
  if (paths.length === 0) return null;
  return (
    <Menu
      align="end"
      trigger={<Button icon="pencil">{formatCount(paths.length, 'text')} not saved</Button>}
      groups={[
        paths.map((path) => {
          const row = rows?.get(path);
          return {
            id: path,
            label: visibleText(row?.title ?? path),
            icon: row ? ('pencil' as const) : ('file' as const),
            onSelect: () => (row ? edit(path) : openDataFile(path)),
          };
        }),
      ]}
    />
  );
}
