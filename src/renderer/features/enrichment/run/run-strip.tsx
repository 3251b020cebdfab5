import type { SourceState } from '../../../../shared/contract/enrichment.ts';
import { Button, formatCount, Icon, ProgressBar } from '../../../components/index.ts';
import { useDesk } from '../../../data/index.ts';
import { SOURCE_LABELS } from '../review/field-words.ts';
import { listProblems, useReviewView } from '../review/review-view.ts';
import classes from './run-strip.module.css';
import { sourceFact, stateWord } from './run-words.ts';

/** One cell a source: how far it is, its last fact, its problems. */
export function RunStrip() {
  const run = useDesk((desk) => desk.run);
  const listed = useReviewView((view) => view.problems);
  if (!run) return null;
  return (
    <ul className={classes.strip} aria-label="Sources of the run">
      {run.sources.map((source) => (
        <li className={classes.cell} data-state={source.state} key={source.source}>
          <span className={classes.line}>
            <span className={classes.name}>{SOURCE_LABELS[source.source]}</span>
            <span className={classes.state}>
              {source.state === 'done' && <Icon name="check" size={12} />}
              {(source.state === 'partial' || source.state === 'failed') && <Icon name="warning" size={12} />}
              {stateWord(source)}
            </span>
          </span>
          <ProgressBar
            label={SOURCE_LABELS[source.source]}
            done={source.done}
            total={source.total}
            state={barState(source.state)}
          />
          <span className={classes.line}>
            <span className={classes.fact} title={sourceFact(source, run)}>
              {sourceFact(source, run)}
            </span>
            {source.problems > 0 && (
              <span className={classes.problems}>
                <Button
                  variant="quiet"
                  size="small"
                  icon="warning"
                  pressed={listed === source.source}
                  onClick={() => listProblems(listed === source.source ? null : source.source)}
                >
                  {formatCount(source.problems, 'problem')}
                </Button>
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function barState(state: SourceState['state']): 'running' | 'done' | 'waiting' {
  if (state === 'done') return 'done';
  return state === 'running' ? 'running' : 'waiting';
}
