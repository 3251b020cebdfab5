import { Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import {
  ariaShortcut,
  formatCount,
  formatNumber,
  Icon,
  type IconName,
  ToneGlyph,
  VisuallyHidden,
} from '../components/index.ts';
import { useDesk } from '../data/index.ts';
import { go, type Screen, useView } from '../navigation/index.ts';
import { countReview } from './counts.ts';
import { Introduction } from './introduction/introduction.tsx';
import { RunCard } from './run-card.tsx';
import { SCREEN_TITLES } from './screen-titles.ts';
import classes from './sidebar.module.css';

/** The screens, with what waits in them. */
export function Sidebar() {
  const isKnown = useDesk(({ app }) => app !== undefined);
  const registry = useDesk(({ app }) => app?.registry);
  const because = isKnown && !registry ? 'Open a registry first' : undefined;
  return (
    <nav className={classes.sidebar} aria-label="Screens" data-pane="sidebar">
      <ul className={classes.list}>
        <Item screen="plugins" icon="plugins" keys="g p" because={because}>
          <PluginCount />
        </Item>
        <Item screen="enrichment" icon="enrichment" keys="g e" because={because}>
          <ReviewCount />
        </Item>
        <Item screen="publish" icon="publish" keys="g l" because={because}>
          <PublishCount />
        </Item>
      </ul>
      <div className={classes.foot}>
        <Introduction />
        <RunCard />
        <ul className={classes.list}>
          <Item screen="settings" icon="settings" keys="mod+," because={undefined} />
        </ul>
      </div>
    </nav>
  );
}

interface ItemProps {
  screen: Screen;
  icon: IconName;
  keys: string;
  because: string | undefined;
  children?: ReactNode;
}

function Item({ screen, icon, keys, because, children }: ItemProps) {
  // Where there is room for the icon alone the tooltip has the name.
  const isNarrow = useMediaQuery('(max-width: 899px)');
  const isCurrent = useView((view) => view.screen === screen);
  return (
    <li>
      <Tooltip label={because ?? SCREEN_TITLES[screen]} position="right" disabled={because === undefined && !isNarrow}>
        <button
          type="button"
          className={classes.item}
          aria-current={isCurrent && because === undefined ? 'page' : undefined}
          aria-disabled={because !== undefined || undefined}
          aria-description={because}
          aria-keyshortcuts={ariaShortcut(keys)}
          onClick={() => because === undefined && !isCurrent && go(screen)}
        >
          <Icon name={icon} />
          <span className={classes.title}>{SCREEN_TITLES[screen]}</span>
          {because === undefined && children}
        </button>
      </Tooltip>
    </li>
  );
}

function PluginCount() {
  const count = useDesk(({ rows, app }) => rows?.size ?? app?.registry?.entries);
  if (count === undefined) return null;
  return <Count words={formatCount(count, 'plugin')}>{formatNumber(count)}</Count>;
}

/** Counting follows the decisions, and does not hold them up. */
function useCounts() {
  const changes = useDeferredValue(useDesk((desk) => desk.changes));
  const signals = useDeferredValue(useDesk((desk) => desk.signals));
  return useMemo(() => countReview(changes, signals), [changes, signals]);
}

function ReviewCount() {
  const { alarming, undecided } = useCounts();
  return (
    <>
      {alarming > 0 && (
        <span className={classes.alarming} title={`${formatCount(alarming, 'plugin')} with something alarming`}>
          <ToneGlyph tone="alarming" size={12} />
          <span aria-hidden="true">{formatNumber(alarming)}</span>
          <VisuallyHidden>, {formatCount(alarming, 'plugin')} with something alarming</VisuallyHidden>
        </span>
      )}
      {undecided > 0 && (
        <Count words={`${formatCount(undecided, 'plugin')} undecided`}>{formatNumber(undecided)}</Count>
      )}
    </>
  );
}

function PublishCount() {
  const { accepted, files } = useCounts();
  const failed = useDesk(({ publications }) => publications?.[0]?.state === 'build-failed');
  const words = `${formatCount(accepted, 'change')} in ${formatCount(files, 'file')} to publish`;
  return (
    <>
      {failed && (
        <span className={classes.alarming} title="The last build failed">
          <ToneGlyph tone="alarming" size={12} />
          <VisuallyHidden>, the last build failed</VisuallyHidden>
        </span>
      )}
      {files > 0 && <Count words={words}>{formatNumber(files)}</Count>}
    </>
  );
}

function Count({ words, children }: { words: string; children: string }) {
  return (
    <span className={classes.count} title={words}>
      <span aria-hidden="true">{children}</span>
      <VisuallyHidden>, {words}</VisuallyHidden>
    </span>
  );
}
