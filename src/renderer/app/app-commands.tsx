import type { AppState } from '../../shared/contract/app.ts';
import { type Command, useCommands } from '../commands/index.ts';
import { visibleText } from '../components/index.ts';
import { type EngineClient, useDecided, useDesk, useEngine } from '../data/index.ts';
import { go, type Screen, useView } from '../navigation/index.ts';
import {
  cancelEnrichment,
  closeRegistry,
  cancelFetch,
  fetchRegistry,
  openAnother,
  openDemo,
  openFolder,
  redoDecision,
  runEnrichment,
  signOut,
  undoDecision,
  writeSettings,
} from './actions.ts';
import { useFrame } from './frame.ts';
import { goToPane } from './pane-focus.ts';
import { SCREEN_TITLES } from './screen-titles.ts';

const EVERYWHERE = 'Everywhere';
const NONE_OPEN = 'Open a registry first';

/** What can be done everywhere. */
export function AppCommands() {
  const engine = useEngine();
  const app = useDesk((desk) => desk.app);
  const isRunning = useDesk(({ run }) => run?.status === 'running');
  const isFetching = useFrame((frame) => frame.isFetching);
  const canUndo = useDecided(({ past }) => past.length > 0);
  const canRedo = useDecided(({ future }) => future.length > 0);
  const screen = useView((view) => view.screen);
  useCommands([
    ...frameCommands(engine, { canUndo, canRedo }),
    ...goCommands(app, screen),
    ...registryCommands(engine, app, { isRunning, isFetching }),
    ...settingsCommands(engine, app),
  ]);
  return null;
}

function frameCommands(engine: EngineClient, { canUndo, canRedo }: { canUndo: boolean; canRedo: boolean }): Command[] {
  const toggle = (part: 'palette' | 'keys') => () => useFrame.setState((frame) => ({ [part]: !frame[part] }));
  return [
    {
      id: 'app.palette',
      title: 'Open the command palette',
      group: EVERYWHERE,
      keys: ['mod+K'],
      menu: 'Go',
      isHidden: true,
      run: toggle('palette'),
    },
    { id: 'app.keys', title: 'Show all keys', group: EVERYWHERE, keys: ['?'], menu: 'Help', run: toggle('keys') },
    {
      id: 'app.undo',
      title: 'Undo the last decision',
      group: EVERYWHERE,
      keys: ['mod+Z'],
      menu: 'Edit',
      isDisabledBecause: canUndo ? undefined : 'Nothing to undo',
      run: () => void undoDecision(engine),
    },
    {
      id: 'app.redo',
      title: 'Make the undone decision again',
      group: EVERYWHERE,
      keys: ['mod+shift+Z'],
      menu: 'Edit',
      isDisabledBecause: canRedo ? undefined : 'Nothing was undone',
      run: () => void redoDecision(engine),
    },
    {
      id: 'app.next-pane',
      title: 'Next pane',
      group: EVERYWHERE,
      keys: ['F6'],
      menu: 'View',
      isHidden: true,
      run: () => goToPane(1),
    },
    {
      id: 'app.previous-pane',
      title: 'Previous pane',
      group: EVERYWHERE,
      keys: ['shift+F6'],
      menu: 'View',
      isHidden: true,
      run: () => goToPane(-1),
    },
  ];
}

function goCommands(app: AppState | undefined, screen: Screen): Command[] {
  const needsRegistry = app?.registry ? undefined : NONE_OPEN;
  const to = (target: Screen, keys: string, because: string | undefined): Command => ({
    id: `go.${target}`,
    title: `Go to ${SCREEN_TITLES[target]}`,
    group: 'Go',
    keys: [keys],
    menu: 'Go',
    isDisabledBecause: because,
    run: () => screen !== target && go(target),
  });
  return [
    to('plugins', 'g p', needsRegistry),
    to('enrichment', 'g e', needsRegistry),
    to('publish', 'g l', needsRegistry),
    { ...to('settings', 'mod+,', undefined), title: 'Open Settings', menu: 'File' },
  ];
}

function registryCommands(
  engine: EngineClient,
  app: AppState | undefined,
  { isRunning, isFetching }: { isRunning: boolean; isFetching: boolean },
): Command[] {
  const registry = app?.registry;
  const needsRegistry = registry ? undefined : NONE_OPEN;
  const isReadOnly = registry?.lockedBy === null ? undefined : needsRegistry;
  const recent = (app?.recent ?? []).filter(({ folder }) => folder !== registry?.folder);
  return [
    {
      id: 'enrichment.run',
      title: 'Run enrichment',
      about: 'all plugins, every source',
      group: EVERYWHERE,
      keys: ['mod+shift+E'],
      menu: 'Registry',
      isDisabledBecause: isRunning ? 'A run goes on' : (isReadOnly ?? needsRegistry),
      run: () => void runEnrichment(engine),
    },
    {
      id: 'enrichment.cancel',
      title: 'Cancel the run',
      about: 'what was found is kept',
      group: EVERYWHERE,
      isHidden: !isRunning,
      isDisabledBecause: isRunning ? undefined : 'No run goes on',
      run: () => void cancelEnrichment(engine),
    },
    {
      id: 'registry.fetch',
      title: 'Fetch',
      about: registry?.sync.remote ?? '',
      group: 'Registry',
      menu: 'Registry',
      isDisabledBecause: registry?.sync.remote === null ? 'The checkout has no remote' : needsRegistry,
      run: () => void fetchRegistry(engine),
    },
    {
      id: 'registry.cancel-fetch',
      title: 'Cancel the fetch',
      group: 'Registry',
      isDisabledBecause: isFetching ? undefined : 'No fetch is in progress',
      run: () => void cancelFetch(engine),
    },
    { id: 'registry.another', title: 'Open another registry', group: 'Registry', menu: 'File', run: openAnother },
    {
      id: 'registry.try-demo',
      title: 'Open the demo',
      group: 'Registry',
      menu: 'File',
      isDisabledBecause: registry?.isDemo ? 'It is open' : undefined,
      run: () => void openDemo(engine),
    },
    {
      id: 'registry.close',
      title: 'Close the registry',
      group: 'Registry',
      menu: 'File',
      isDisabledBecause: needsRegistry,
      run: () => void closeRegistry(engine),
    },
    ...recent.map(({ folder, name }) => ({
      id: `registry.open ${folder}`,
      title: `Open ${visibleText(name)}`,
      about: folder,
      group: 'Registry',
      run: () => void openFolder(engine, folder),
    })),
  ];
}

function settingsCommands(engine: EngineClient, app: AppState | undefined): Command[] {
  const settings = app?.settings;
  const appearances = (['system', 'light', 'dark'] as const).filter((one) => one !== settings?.appearance);
  const other = settings?.density === 'compact' ? 'comfortable' : 'compact';
  return [
    ...appearances.map((appearance) => ({
      id: `settings.appearance.${appearance}`,
      title: appearance === 'system' ? 'Use the system’s appearance' : `Use the ${appearance} appearance`,
      group: 'Settings',
      run: () => void writeSettings(engine, { appearance }),
    })),
    {
      id: 'settings.density',
      title: other === 'compact' ? 'Make rows compact' : 'Make rows comfortable',
      group: 'Settings',
      run: () => void writeSettings(engine, { density: other }),
    },
    app?.account
      ? {
          id: 'account.sign-out',
          title: 'Sign out of GitHub',
          about: app.account.login,
          group: 'Settings',
          run: () => void signOut(engine),
        }
      : {
          id: 'account.sign-in',
          title: 'Sign in to GitHub',
          group: 'Settings',
          run: () => go('settings', { tab: 'account' }),
        },
  ];
}
