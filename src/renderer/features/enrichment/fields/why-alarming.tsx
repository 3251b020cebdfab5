import type { Severity } from '../../../../shared/change.ts';
import { describeProblem } from '../../../../shared/problems/index.ts';
import { HistoryChart, ProblemNote, SkeletonRows, useSettled, visibleText } from '../../../components/index.ts';
import { useAsk, useEngine } from '../../../data/index.ts';
import { fieldLabel } from '../review/field-words.ts';
import classes from './item-card.module.css';
import { sentence } from './sentence.ts';

/** Long enough that a key held down asks for nothing. */
const SETTLED_MS = 150;

interface WhyAlarmingProps {
  entry: string;
  /** The number whose history is drawn. */
  field: string;
  severity: Severity;
}

/** The history of a number, and what the rule says of its last value. */
export function WhyAlarming({ entry, field, severity }: WhyAlarmingProps) {
  return (
    <details className={classes.why} open>
      <summary>Why is this {severity}</summary>
      <div className={classes.whyBody}>
        <History entry={entry} field={field} />
      </div>
    </details>
  );
}

function History({ entry, field }: Pick<WhyAlarmingProps, 'entry' | 'field'>) {
  const engine = useEngine();
  const wanted = useSettled(entry, SETTLED_MS, { waits: true });
  const asked = useAsk(wanted, () => engine.call('plugins.history', { path: entry }));
  if (asked.problem !== undefined) return <ProblemNote explained={describeProblem(asked.problem, 'window')} />;
  if (asked.value === undefined) return <SkeletonRows rows={4} rowHeight={33} label="Loading the history" />;
  const { fields, problems } = asked.value.explanation;
  const history = fields.find((one) => one.field === field);
  if (history === undefined || history.observations.length === 0) {
    return (
      <p className={classes.verdict}>
        There is no history of this number yet: it was held against what the registry has.
      </p>
    );
  }
  const { observations, verdict } = history;
  const isFlagged = verdict !== null && verdict.severity !== 'routine';
  return (
    <>
      <HistoryChart
        observations={observations}
        label={fieldLabel({ source: 'usage', field })}
        alarmDay={isFlagged ? observations.at(-1)?.day : undefined}
      />
      {verdict !== null && (
        <p className={classes.verdict}>{visibleText(sentence(`${verdict.kind}: ${verdict.words}`))}</p>
      )}
      {problems.map(({ message }) => (
        <p className={classes.verdict} key={message}>
          {visibleText(message)}
        </p>
      ))}
    </>
  );
}
