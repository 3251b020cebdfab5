import { useState } from 'react';
import type { Commit } from '../../../../shared/commit.ts';
import { Button, formatNumber, RelativeTime, visibleText } from '../../../components/index.ts';
import classes from './history.module.css';

/** So many are there at once: the numbers below are looked at, too. */
const FEW = 5;

/** The commits that touched an entry, the newest first. */
export function Commits({ commits }: { commits: readonly Commit[] }) {
  const [isWhole, setWhole] = useState(false);
  const isLong = commits.length > FEW + 1;
  return (
    <section>
      <h3 className={classes.title}>Commits of this entry</h3>
      {commits.length === 0 && <p className={classes.none}>No commit has touched it.</p>}
      <ol>
        {commits.slice(0, isWhole || !isLong ? commits.length : FEW).map(({ id, subject, author, at }) => (
          <li className={classes.commit} key={id}>
            <span className={classes.subject} dir="auto">
              {visibleText(subject)}
            </span>
            <span className={classes.by}>
              <code title={id}>{id.slice(0, 7)}</code>
              <bdi>{visibleText(author)}</bdi>
              <RelativeTime at={at} />
            </span>
          </li>
        ))}
      </ol>
      {isLong && (
        <div className={classes.more}>
          <Button variant="quiet" size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? 'Show fewer' : `Show all ${formatNumber(commits.length)}`}
          </Button>
        </div>
      )}
    </section>
  );
}
