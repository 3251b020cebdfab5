import { Popover } from '@mantine/core';
import { useState } from 'react';
import type { SyncState } from '../../shared/contract/registry.ts';
import { formatCount, formatNumber, RelativeTime, SeverityMark, visibleText } from '../components/index.ts';
import classes from './title-bar.module.css';

/** How many commits the remote has and the folder has not, and which. */
export function Incoming({ sync: { behind, incoming, branch } }: { sync: SyncState }) {
  const [isOpen, setOpen] = useState(false);
  const left = behind - incoming.length;
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      offset={4}
      width={380}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <button type="button" className={classes.behind} onClick={() => setOpen(!isOpen)}>
          <SeverityMark severity="notable">{formatNumber(behind)} behind</SeverityMark>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.incoming ?? ''}>
        <h3 className={classes.incomingTitle} tabIndex={-1} data-autofocus>
          {formatCount(behind, 'commit')} on {visibleText(branch ?? 'the remote')} that this folder has not
        </h3>
        <ol>
          {incoming.map(({ id, subject, author, at }) => (
            <li className={classes.commit} key={id}>
              <code>{id.slice(0, 7)}</code>
              <span className={classes.subject}>
                <bdi>{visibleText(subject)}</bdi>
              </span>
              <span className={classes.by}>
                <bdi>{visibleText(author)}</bdi> <RelativeTime at={at} form="short" />
              </span>
            </li>
          ))}
        </ol>
        {left > 0 && <p className={classes.by}>and {formatNumber(left)} more</p>}
        <p className={classes.by}>A publish builds on the newest of them: nothing of yours is lost.</p>
      </Popover.Dropdown>
    </Popover>
  );
}
