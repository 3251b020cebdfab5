import { useState } from 'react';
import type { ReviewSignal } from '../../../../shared/contract/changes.ts';
import { describeProblem, type Problem, anotherWrites } from '../../../../shared/problems/index.ts';
import { announce, Button, ProblemNote, RelativeTime, SeverityMark, visibleText } from '../../../components/index.ts';
import { decide, problemOf, useDesk, useEngine } from '../../../data/index.ts';
import { facetWords } from '../rows/facet-groups.ts';
import classes from './overview.module.css';

/** What is known of a plugin that has no value to write: somebody should have seen it. */
export function Signals({ path }: { path: string }) {
  const signals = useDesk((desk) => desk.signals?.get(path));
  const [refusal, setRefusal] = useState<Refusal>();
  if (!signals || signals.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3>Signals</h3>
      <ul>
        {signals.map((signal) => (
          <Signal signal={signal} onDecided={setRefusal} key={signal.code} />
        ))}
      </ul>
      {refusal?.problem && refusal.path === path && (
        <ProblemNote explained={describeProblem(refusal.problem, 'window')} alert />
      )}
    </section>
  );
}

/** Why the last decision about a plugin was refused; undefined where it was not. */
interface Refusal {
  path: string;
  problem: Problem | undefined;
}

interface SignalProps {
  signal: ReviewSignal;
  onDecided: (refusal: Refusal) => void;
}

function Signal({ signal, onDecided }: SignalProps) {
  const engine = useEngine();
  const lockedBy = useDesk((desk) => desk.app?.registry?.lockedBy ?? null);
  const { entry, code, severity, reason, isSeen, decided } = signal;
  const words = facetWords('signal', code);
  const set = () => {
    onDecided({ path: entry, problem: undefined });
    decide(engine, [
      { entry, file: entry, field: code, after: null, verdict: isSeen ? 'undecided' : 'seen', why: null },
    ]).then(
      () => announce(isSeen ? `${words} is to be seen again` : `${words} seen`),
      (error: unknown) => onDecided({ path: entry, problem: problemOf(error) }),
    );
  };
  return (
    <li className={classes.signal} data-seen={isSeen || undefined}>
      <SeverityMark severity={severity}>{words}</SeverityMark>
      <Button
        size="small"
        pressed={isSeen}
        disabledReason={lockedBy === null ? undefined : anotherWrites(lockedBy)}
        onClick={set}
      >
        Seen
      </Button>
      <p className={classes.message}>
        {visibleText(reason)}
        {decided && (
          <span className={classes.aside}>
            {' '}
            Seen by <bdi>{visibleText(decided.who)}</bdi>, <RelativeTime at={decided.at} />
          </span>
        )}
      </p>
    </li>
  );
}
