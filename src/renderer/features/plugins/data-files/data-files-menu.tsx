import { Button, Menu } from '../../../components/index.ts';
import { useCommands } from '../../../commands/index.ts';
import { openDataFile } from '../data-tab.ts';
import { useDataFiles } from './use-data-files.ts';

/** The registry's own files beside the entries: notices, block list, overlays. */
export function DataFilesMenu() {
  const { value: files, problem, isAsking, again } = useDataFiles();
  useCommands(
    (files ?? []).map(({ path, title }) => ({
      id: `data.edit ${path}`,
      title: `Edit ${title}`,
      about: path,
      group: 'Plugins',
      run: () => openDataFile(path),
    })),
  );
  const trigger = <Button endIcon="chevron-down">Data files</Button>;
  if (problem) {
    return (
      <Menu
        align="end"
        trigger={trigger}
        groups={[
          [{ id: 'again', label: 'They could not be listed. List them again', icon: 'refresh', onSelect: again }],
        ]}
      />
    );
  }
  if (!files || files.length === 0) {
    return (
      <Button
        endIcon="chevron-down"
        disabledReason={isAsking ? 'They are being listed' : 'This registry has no data files'}
      >
        Data files
      </Button>
    );
  }
  return (
    <Menu
      align="end"
      trigger={trigger}
      groups={[
        files.map(({ path, title, isEdited }) => ({
          id: path,
          label: isEdited ? `${title} (edited)` : title,
          icon: 'file' as const,
          onSelect: () => openDataFile(path),
        })),
      ]}
    />
  );
}
