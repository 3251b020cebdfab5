import type { BuildStep, Publication } from '../../../../shared/publication.ts';
import {
  formatDuration,
  formatNumber,
  formatTime,
  Icon,
  useNow,
  visibleText,
  VisuallyHidden,
} from '../../../components/index.ts';
import { durationOf, isOnItsWay, stepsOf, usualDuration } from './publication-facts.ts';
import classes from './progress-pane.module.css';

interface StepsProps {
  publication: Publication;
  publications: readonly Publication[];
}

const STATES: Readonly<Record<BuildStep['state'], string>> = {
  waiting: 'waits',
  running: 'goes on',
  done: 'done',
  failed: 'failed',
  skipped: 'skipped',
};

/** From the commit to the live check: how each step goes, and how long it takes. */
export function Steps({ publication, publications }: StepsProps) {
  const now = useNow(isOnItsWay(publication));
  const steps = stepsOf(publication);
  return (
    <ol className={classes.steps}>
      {steps.map((step, at) => {
        const { name, state } = step;
        const isLast = at === steps.length - 1;
        return (
          // A build may have two steps of one name.
          <li
            className={classes.step}
            data-state={state}
            aria-current={state === 'running' ? 'step' : undefined}
            key={at}
          >
            <span className={classes.glyph}>
              <StepGlyph state={state} />
            </span>
            <span className={classes.stepWords}>
              <span>
                {visibleText(name)} <VisuallyHidden>{STATES[state]}</VisuallyHidden>
              </span>
              {state === 'running' && <Usual ms={usualDuration(publications, name, publication.commit)} />}
              {state === 'failed' && !isLast && (
                <span className={classes.failed}>
                  {publication.state === 'no-build' ? 'none has started' : 'failed here'}
                </span>
              )}
              {isLast && at > 0 && <LiveCheck publication={publication} state={state} />}
            </span>
            <span className={classes.time}>
              {at === 0 ? formatTime(new Date(publication.at)) : words(durationOf(step, now))}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function StepGlyph({ state }: { state: BuildStep['state'] }) {
  switch (state) {
    case 'done':
      return <Icon name="check" size={12} />;
    case 'failed':
      return <Icon name="cross" size={12} />;
    case 'running':
      return <Icon name="spinner" size={14} />;
    case 'skipped':
      return <Icon name="minus" size={12} />;
    case 'waiting':
      return <span className={classes.ring} />;
  }
}

function Usual({ ms }: { ms: number | null }) {
  return ms === null ? null : <span className={classes.under}>Usually {formatDuration(ms)}</span>;
}

interface LiveCheckProps {
  publication: Publication;
  state: BuildStep['state'];
}

/** What the site is asked for, and what it shows; before it was asked it shows nothing that could be said. */
function LiveCheck({ publication: { live, commit }, state }: LiveCheckProps) {
  const { shown, of, commit: deployed } = live;
  if (state === 'skipped') return null;
  const values = `${formatNumber(of)} ${of === 1 ? 'value' : 'values'}`;
  const asks = of === 0 ? 'Asks which commit the site is built from' : `Looks for ${values}`;
  const isOther = deployed !== null && deployed !== commit;
  return (
    <span className={classes.under}>
      {state === 'waiting' || of === 0 ? asks : `The site shows ${formatNumber(shown)} of ${values}`}
      {isOther && (
        <>
          ; live is <code>{deployed.slice(0, 7)}</code>
        </>
      )}
    </span>
  );
}

function words(ms: number | null): string {
  return ms === null ? '' : formatDuration(ms);
}
