import { useEffect, useRef } from 'react';
import { announce, formatCount, formatTime, Icon, ProgressBar } from '../components/index.ts';
import { useDesk } from '../data/index.ts';
import { go } from '../navigation/index.ts';
import { changesFound, runShare } from './run-progress.ts';
import classes from './run-card.module.css';

/** The run that goes on, from every screen. */
export function RunCard() {
  const run = useDesk((desk) => desk.run);
  const isRunning = run?.status === 'running';
  const percent = isRunning ? Math.floor(runShare(run) * 100) : 0;
  const quarter = isRunning ? Math.floor(percent / 25) : null;
  const told = useRef<number | null>(null);
  useEffect(() => {
    if (quarter !== null && told.current !== null && quarter > told.current) announce(`Enrichment, ${quarter * 25}%`);
    told.current = quarter;
  }, [quarter]);
  if (!isRunning) return null;
  const problems = run.problems.length;
  const paused = run.pausedUntil === null ? null : formatTime(new Date(run.pausedUntil));
  return (
    <button type="button" className={classes.card} onClick={() => go('enrichment')}>
      <span className={classes.line}>
        <Icon name={paused === null ? 'spinner' : 'pause'} size={14} />
        <span className={classes.name}>Enrichment</span>
        <span className={classes.share}>{percent}%</span>
      </span>
      <span className={classes.track} aria-hidden="true">
        <ProgressBar label="Enrichment" done={percent} total={100} state={paused === null ? 'running' : 'waiting'} />
      </span>
      <span className={classes.facts}>
        {paused === null ? formatCount(changesFound(run), 'change') : `Paused until ${paused}`}
        {problems > 0 && `, ${formatCount(problems, 'problem')}`}
      </span>
    </button>
  );
}
