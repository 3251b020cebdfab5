import { Suspense, useState } from 'react';
import { Button, ScreenHeader, SkeletonRows, StatusHints, visibleText } from '../../../components/index.ts';
import { useCommands } from '../../../commands/index.ts';
import { useDesk } from '../../../data/index.ts';
import { FileEditor, type EditorPlace } from '../../../editor/index.ts';
import { go } from '../../../navigation/index.ts';
import classes from '../plugins-screen.module.css';
import { DataFilesMenu } from './data-files-menu.tsx';
import { useDataFiles } from './use-data-files.ts';

const HINTS = [
  { keys: ['mod+S'], words: 'save' },
  { keys: ['mod+Z', 'mod+shift+Z'], words: 'undo, redo' },
  { keys: ['mod+.'], words: 'what can stand here' },
];

/** A data file of the registry in the editor. */
export function DataFileView({ path }: { path: string }) {
  const { value: files } = useDataFiles();
  const file = files?.find((one) => one.path === path);
  // What waits for this file, and what a fetch brought.
  const changes = useDesk((desk) => desk.changes?.get(path));
  const fetchedAt = useDesk((desk) => desk.app?.registry?.sync.fetchedAt);
  // The text has the focus when it opens.
  const [place, setPlace] = useState<EditorPlace | undefined>({});
  const leave = () => go('plugins');
  useCommands([{ id: 'data.leave', title: 'Back to the plugins', group: 'Plugins', keys: ['esc'], run: leave }]);
  return (
    <div className={classes.screen}>
      <ScreenHeader
        title={visibleText(file?.title ?? path)}
        before={
          <Button icon="chevron-left" keys="esc" onClick={leave}>
            Plugins
          </Button>
        }
        end={
          <>
            <bdi className={classes.path}>{visibleText(path)}</bdi>
            <DataFilesMenu />
          </>
        }
      >
        <span className={classes.about}>{visibleText(file?.about ?? '')}</span>
      </ScreenHeader>
      <section className={classes.file} aria-label={`Text of ${visibleText(path)}`} data-pane="file">
        <Suspense fallback={<SkeletonRows rows={20} rowHeight={18} label={`Reading ${path}`} />}>
          <FileEditor
            path={path}
            about={changes ?? fetchedAt}
            place={place}
            onPlaced={() => setPlace(undefined)}
            group="Plugins"
          />
        </Suspense>
      </section>
      <StatusHints hints={HINTS} />
    </div>
  );
}
