import { useEffect, useRef, useState } from 'react';
import { useCommands } from '../../commands/index.ts';
import { Button, Icon, type IconName, StatusHints, visibleText } from '../../components/index.ts';
import { useDesk, useEngine } from '../../data/index.ts';
import { desktop, isDesktop } from '../../engine/desktop.ts';
import { go, useView } from '../../navigation/index.ts';
import { CloneCard } from './clone-card.tsx';
import { FolderCard } from './folder-card.tsx';
import { useOpening } from './opening.ts';
import { RecentList } from './recent-list.tsx';
import { Refused } from './refused.tsx';
import { useDroppedFolder } from './use-dropped-folder.ts';
import { WayCard } from './way-card.tsx';
import classes from './welcome-screen.module.css';

const NEVER: readonly { icon: IconName; words: string }[] = [
  { icon: 'lock', words: 'Write before you publish' },
  { icon: 'shield', words: 'Run a plugin’s code' },
  { icon: 'check', words: 'Erase a value because a source was silent' },
];

/** The ways into a registry. */
export function WelcomeScreen() {
  const engine = useEngine();
  const registry = useDesk(({ app }) => app?.registry ?? null);
  const isSignedIn = useDesk(({ app }) => app?.account !== null);
  const hasRecent = useDesk(({ app }) => (app?.recent ?? []).some(({ folder }) => folder !== app?.registry?.folder));
  const isStarting = useOpening((opening) => opening.busy === 'demo');
  const refusal = useOpening((opening) => opening.refusal);
  const address = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const folder = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [isTyping, setTyping] = useState(false);

  // Not the field: there 1, 2 and 3 would be text.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  const proposed = useView((view) => view.address);
  useEffect(() => {
    if (proposed !== null) useOpening.setState({ address: proposed });
  }, [proposed]);
  useEffect(() => {
    if (isTyping) folder.current?.focus();
  }, [isTyping]);

  const openFolder = async (): Promise<void> => {
    if (!isDesktop()) {
      setTyping(true);
      folder.current?.focus();
      return;
    }
    const chosen = await desktop().chooseFolder('Open a registry');
    if (chosen !== null) await useOpening.getState().open(engine, chosen);
  };
  const openDemo = (): void => {
    if (registry?.isDemo) go('plugins');
    else void useOpening.getState().openDemo(engine);
  };
  const isOver = useDroppedFolder((file) => {
    const path = desktop().pathOf(file);
    if (path !== '') void useOpening.getState().open(engine, path);
    else void openFolder();
  });

  useCommands([
    {
      id: 'welcome.clone',
      title: 'Clone a registry',
      group: 'Welcome',
      keys: ['1'],
      run: () => address.current?.focus(),
    },
    { id: 'welcome.folder', title: 'Open a folder', group: 'Welcome', keys: ['2'], run: () => void openFolder() },
    { id: 'welcome.demo', title: 'Try the demo', group: 'Welcome', keys: ['3'], run: openDemo },
    {
      id: 'welcome.back',
      title: 'Back to the registry',
      group: 'Welcome',
      keys: ['esc'],
      isHidden: registry === null,
      isDisabledBecause: registry === null ? 'No registry is open' : undefined,
      run: () => {
        // Out of a field first.
        if (document.activeElement instanceof HTMLInputElement) heading.current?.focus();
        else go('plugins');
      },
    },
  ]);

  return (
    <div className={classes.screen} data-pane="welcome">
      <div className={classes.inner} data-recent={hasRecent || undefined}>
        <header className={classes.head}>
          <Logo />
          <h1 className={classes.title} tabIndex={-1} ref={heading}>
            {registry === null ? 'Open a registry' : 'Open another registry'}
          </h1>
          <p className={classes.lead}>
            Registry Desk keeps a plugin registry in order: it looks up what changed, shows you each change, and
            publishes what you accept.
          </p>
          {registry !== null && (
            <Button icon="chevron-left" keys="esc" onClick={() => go('plugins')}>
              Back to {visibleText(registry.name)}
            </Button>
          )}
        </header>
        <div className={classes.ways}>
          <CloneCard addressRef={address} />
          <FolderCard onChoose={() => void openFolder()} isTyping={isTyping} fieldRef={folder} />
          <WayCard
            icon="cube"
            title="Try the demo"
            words="60 plugins and every interesting case, all on this computer, offline."
            keys="3"
            busy={isStarting ? 'Starting the demo: a registry with a year of history' : undefined}
            onClick={openDemo}
          >
            {refusal?.way === 'demo' ? <Refused problem={refusal.problem} /> : undefined}
          </WayCard>
        </div>
        <div className={classes.recent}>
          <RecentList />
        </div>
        <footer className={classes.foot}>
          {!isSignedIn && (
            <p className={classes.account}>
              Looking around needs no account. Publishing does.
              <Button size="small" onClick={() => go('settings', { tab: 'account' })}>
                Sign in to GitHub
              </Button>
            </p>
          )}
          <h2 className={classes.neverTitle}>What it never does</h2>
          <ul className={classes.never}>
            {NEVER.map(({ icon, words }) => (
              <li key={words}>
                <Icon name={icon} size={14} /> {words}
              </li>
            ))}
          </ul>
        </footer>
      </div>
      <StatusHints
        hints={[
          { keys: ['1'], words: 'clone' },
          { keys: ['2'], words: 'open' },
          { keys: ['3'], words: 'demo' },
          { keys: ['mod+K'], words: 'commands' },
          { keys: ['?'], words: 'all keys' },
        ]}
      />
      {isOver && (
        <div className={classes.drop} aria-hidden="true">
          <p>
            {isDesktop() ? 'Drop the folder to open it' : 'A page does not learn where a folder is: its path is typed'}
          </p>
        </div>
      )}
    </div>
  );
}

function Logo() {
  return (
    <svg className={classes.logo} viewBox="0 0 48 48" aria-hidden="true">
      <rect x="1" y="1" width="46" height="46" rx="11" />
      <path d="M13 15h14M13 24h9M13 33h9M33 20v16M25 28h16" />
    </svg>
  );
}
