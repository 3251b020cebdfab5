import { type KeyboardEvent, useState } from 'react';
import type { RecentRegistry } from '../../../shared/contract/registry.ts';
import { announce, Button, IconButton, RelativeTime, visibleText } from '../../components/index.ts';
import { useDesk, useEngine } from '../../data/index.ts';
import { useOpening } from './opening.ts';
import { Refused } from './refused.tsx';
import classes from './recent-list.module.css';

const SHOWN = 6;
const NONE: readonly RecentRegistry[] = [];

/** The registries that were open before, the last one first. */
export function RecentList() {
  const engine = useEngine();
  const recent = useDesk(({ app }) => app?.recent ?? NONE);
  const open = useDesk(({ app }) => app?.registry?.folder);
  const refusal = useOpening((opening) => opening.refusal);
  const notReopened = useDesk(({ app }) => app?.reopening?.problem);
  const refused = refusal?.way === 'recent' ? refusal.problem : notReopened;
  const [isWhole, setWhole] = useState(false);
  const others = recent.filter(({ folder }) => folder !== open);
  const shown = isWhole ? others : others.slice(0, SHOWN);
  if (others.length === 0) return null;
  const forget = async (folder: string, name: string, list: Element | null): Promise<void> => {
    await engine.call('registry.forget', { folder }).catch(() => undefined);
    announce(`${name} is off the list. Its folder stays.`);
    list?.querySelector('button')?.focus();
  };
  return (
    <section className={classes.recent} aria-label="Recent registries">
      <h2 className={classes.title}>Recent</h2>
      {refused && <Refused problem={refused} />}
      <ul className={classes.list} onKeyDown={moveInList}>
        {shown.map(({ folder, name, openedAt }) => (
          <li className={classes.row} key={folder}>
            <button
              type="button"
              className={classes.open}
              onClick={() => void useOpening.getState().open(engine, folder, 'recent')}
            >
              <span className={classes.name}>
                <bdi>{visibleText(name)}</bdi>
              </span>
              <span className={classes.folder} title={folder}>
                <RelativeTime at={openedAt} /> · <bdi>{visibleText(folder)}</bdi>
              </span>
            </button>
            <IconButton
              icon="cross"
              label={`Forget ${visibleText(name)}`}
              variant="quiet"
              onClick={(event) => void forget(folder, name, event.currentTarget.closest('ul'))}
            />
          </li>
        ))}
      </ul>
      {shown.length < others.length && (
        <Button size="small" variant="quiet" onClick={() => setWhole(true)}>
          Show all {others.length}
        </Button>
      )}
    </section>
  );
}

/** Arrow keys lead from one registry to the next. */
function moveInList(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const rows = [...event.currentTarget.children];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at + step]?.querySelector('button');
  if (!next) return;
  event.preventDefault();
  next.focus();
}
