import { useView } from '../../navigation/index.ts';
import { DataFileView } from './data-files/data-file-view.tsx';
import { dataFileOf } from './data-tab.ts';
import { TableView } from './table-view.tsx';

/** Every plugin of the registry; or one of its data files, in the editor. */
export function PluginsScreen() {
  const file = dataFileOf(useView((view) => view.tab));
  return file === null ? <TableView /> : <DataFileView path={file} key={file} />;
}
