import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useCommands } from '../../commands/index.ts';
import { SkeletonRows, StatusHints } from '../../components/index.ts';
import { useDesk } from '../../data/index.ts';
import { go, useView } from '../../navigation/index.ts';
import { AccountSection } from './account-section.tsx';
import { AboutSection, LogSection } from './log-section.tsx';
import { AppearanceSection, IntroductionSection, KeyboardSection, NotificationsSection } from './look-sections.tsx';
import { RegistrySection } from './registry-section.tsx';
import { sectionInView, SECTIONS, type SectionId } from './sections.ts';
import classes from './settings-screen.module.css';
import { ThresholdsSection } from './thresholds-section.tsx';

/** What can be set for this computer, and what is known of the registry and the account. */
export function SettingsScreen() {
  const isKnown = useDesk(({ app }) => app !== undefined);
  const hasRegistry = useDesk(({ app }) => (app?.registry ?? null) !== null);
  const wanted = useView((view) => view.tab);
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  /** How far it was scrolled when a section was opened: at the end, where the last ones share the view. */
  const openedAt = useRef(-1);

  const sectionOf = (id: SectionId): HTMLElement | null =>
    scroller.current?.querySelector<HTMLElement>(`[data-section=${id}]`) ?? null;
  const reveal = (id: SectionId): void => {
    sectionOf(id)?.scrollIntoView({ block: 'start' });
    document.getElementById(`settings-${id}`)?.focus({ preventScroll: true });
  };
  const open = (id: SectionId): void => {
    reveal(id);
    openedAt.current = scroller.current?.scrollTop ?? -1;
    setCurrent(SECTIONS.findIndex((one) => one.id === id));
  };
  const show = useEffectEvent((id: string | null) => {
    const section = SECTIONS.find((one) => one.id === id);
    // Scrolling there says which it is.
    if (section) reveal(section.id);
  });
  useEffect(() => show(wanted), [wanted, isKnown]);
  const follow = (): void => {
    const { current: element } = scroller;
    if (element === null || Math.abs(element.scrollTop - openedAt.current) < 2) return;
    const tops = SECTIONS.map(({ id }) => sectionOf(id)?.offsetTop ?? 0);
    setCurrent(
      sectionInView(tops, { top: element.scrollTop, height: element.clientHeight, whole: element.scrollHeight }),
    );
  };

  useCommands([
    ...SECTIONS.map(({ id, title }) => ({
      id: `settings.${id}`,
      title: `Settings: ${title}`,
      group: 'Settings',
      run: () => open(id),
    })),
    {
      id: 'settings.back',
      title: 'Leave Settings',
      group: 'Settings',
      keys: ['esc'],
      run: () => {
        // Out of a field first: what is typed there is not lost by one key.
        const field = document.activeElement?.closest('input[type=text], input[type=password]');
        const section = field?.closest('[data-section]')?.querySelector('h2');
        if (section) section.focus();
        else go(hasRegistry ? 'plugins' : 'welcome');
      },
    },
  ]);

  return (
    <div className={classes.screen}>
      <header className={classes.header}>
        <h1>Settings</h1>
      </header>
      <div className={classes.panes}>
        <nav className={classes.nav} aria-label="Parts of the settings" data-pane="sections" onKeyDown={moveInNav}>
          {SECTIONS.map(({ id, title }, at) => (
            <button
              type="button"
              className={classes.link}
              aria-current={at === current ? 'true' : undefined}
              onClick={() => open(id)}
              key={id}
            >
              {title}
            </button>
          ))}
        </nav>
        <div className={classes.scroller} ref={scroller} onScroll={follow} data-pane="settings">
          {isKnown ? (
            <div className={classes.column}>
              <RegistrySection />
              <AccountSection />
              <AppearanceSection />
              <KeyboardSection />
              <NotificationsSection />
              <IntroductionSection />
              <ThresholdsSection />
              <LogSection />
              <AboutSection />
            </div>
          ) : (
            <SkeletonRows rows={10} rowHeight={32} label="Loading the settings" />
          )}
        </div>
      </div>
      <StatusHints
        hints={[
          { keys: ['esc'], words: 'leave Settings' },
          { keys: ['F6'], words: 'next pane' },
          { keys: ['mod+K'], words: 'commands' },
          { keys: ['?'], words: 'all keys' },
        ]}
      />
    </div>
  );
}

function moveInNav(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...event.currentTarget.querySelectorAll('button')];
  const next = links[links.findIndex((link) => link === document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
