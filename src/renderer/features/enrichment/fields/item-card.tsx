import { memo } from 'react';
import type { Evidence as EvidenceData, RepositoryEvidence } from '../../../../shared/evidence.ts';
import { describeProblem } from '../../../../shared/problems/index.ts';
import {
  BeforeAfter,
  Chip,
  DecisionMark,
  Evidence,
  ProblemNote,
  RelativeTime,
  SeverityMark,
  TONE_WORDS,
  visibleText,
} from '../../../components/index.ts';
import { refusalKey } from '../decisions/use-decide.ts';
import { fieldLabel, SOURCE_LABELS } from '../review/field-words.ts';
import { isUndecided, type FieldItem, type ReviewItem } from '../review/review-item.ts';
import { focusOn, useReviewView } from '../review/review-view.ts';
import { evidenceOf, type EvidenceNote } from './evidence-notes.ts';
import classes from './item-card.module.css';
import { evidenceUrl, useOpenEvidence } from './open-evidence.ts';
import { sentence } from './sentence.ts';
import { useItemFocus } from './use-item-focus.ts';
import { UsersSeeNote } from './users-see-note.tsx';
import { WhyAlarming } from './why-alarming.tsx';

interface ItemCardProps {
  entry: string;
  item: ReviewItem;
  /** Whether it is the one that is looked at. */
  isCurrent: boolean;
  note: EvidenceNote | undefined;
}

/** One field, or a signal, with all that a decision needs: before, after, why, evidence. */
export const ItemCard = memo(function ItemCard({ entry, item, isCurrent, note }: ItemCardProps) {
  const { isFocused, ref } = useItemFocus<HTMLElement>(entry, item.id, isCurrent);
  const refusal = useReviewView((view) => view.refusals.get(refusalKey(entry, item.id)));
  const openEvidence = useOpenEvidence();
  const evidence = evidenceOf(item);
  const reason = item.kind === 'signal' ? item.signal.reason : item.changes[0].reason;
  return (
    <article
      className={classes.card}
      aria-label={`${TONE_WORDS[item.severity]}: ${item.label}`}
      aria-current={isCurrent || undefined}
      data-focused={isFocused || undefined}
      data-current={isCurrent || undefined}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={() => focusOn('fields', item.id)}
      onMouseDown={() => focusOn('fields', item.id)}
      ref={ref}
    >
      <header className={classes.head}>
        <SeverityMark severity={item.severity} label={TONE_WORDS[item.severity]} />
        <h3>{item.label}</h3>
        {item.kind === 'field' && <FieldPath item={item} />}
        <span className={classes.end}>
          <Chip>{item.kind === 'signal' ? 'Signal of GitHub' : SOURCE_LABELS[item.changes[0].source]}</Chip>
          <DecisionMark mark={item.mark} />
        </span>
      </header>
      {item.kind === 'field' && <Values item={item} />}
      <p className={classes.reason}>
        {visibleText(sentence(reason, item.kind === 'signal' ? undefined : item.changes[0].source))}
      </p>
      {item.kind === 'field' && item.changes[0].reachesUsers && <UsersSeeNote change={item.changes[0]} />}
      {item.kind === 'field' && note?.history !== undefined && item.severity !== 'routine' && (
        <WhyAlarming entry={entry} field={note.history} severity={item.severity} key={entry} />
      )}
      {evidence !== undefined &&
        (isAsAsked(evidence, item) ? (
          <p className={classes.same}>
            As GitHub answered for <bdi>{visibleText(evidence.asked)}</bdi>.
          </p>
        ) : note?.as === undefined ? (
          <Evidence
            evidence={evidence}
            alarm={item.severity === 'alarming'}
            openKeys={isFocused ? 'o' : undefined}
            onOpen={evidenceUrl(evidence) === undefined ? undefined : () => openEvidence(entry, evidence)}
            // Lines may be scrolled sideways.
            key={evidence.kind === 'source' ? entry : evidence.kind}
          />
        ) : (
          <p className={classes.same}>Rests on the same evidence as {note.as}.</p>
        ))}
      {evidence === undefined && item.kind === 'field' && item.changes[0].source === 'hand' && (
        <p className={classes.same}>
          Edited by hand: accepted as it is. Edit it again, or take the edit back, in its file.
        </p>
      )}
      <Decided item={item} />
      {refusal && (
        <ProblemNote
          explained={describeProblem(refusal, 'window')}
          technical={JSON.stringify(refusal, null, 2)}
          alert
          key={entry}
        />
      )}
      {isUndecided(item) && item.kind === 'signal' && isFocused && (
        <p className={classes.same}>A signal has no value to write: accepting it says that you have seen it.</p>
      )}
    </article>
  );
});

/** What GitHub answered under the name that was asked for is no news, except of whose repository it is. */
function isAsAsked(evidence: EvidenceData, item: ReviewItem): evidence is RepositoryEvidence {
  if (evidence.kind !== 'repository' || item.kind === 'signal' || item.severity === 'alarming') return false;
  return item.changes[0].field !== 'github.repo' && evidence.answered?.toLowerCase() === evidence.asked.toLowerCase();
}

function FieldPath({ item: { changes } }: { item: FieldItem }) {
  const [{ file, entry, field }] = changes;
  const where = file === entry ? '' : ` in ${file}`;
  const count = changes.length > 1 ? `, ${changes.length} fields` : '';
  return (
    <code className={classes.path} title={visibleText(`${field}${where}`)}>
      <bdi>{visibleText(`${field}${count}${where}`)}</bdi>
    </code>
  );
}

function Values({ item: { changes } }: { item: FieldItem }) {
  const [lead, ...followers] = changes;
  // What is about a file as a whole has no values: its diff says it. A notice is shown as users will read it.
  if ((lead.before === undefined && lead.after === undefined) || lead.source === 'notices') return null;
  return (
    <div className={classes.values}>
      <BeforeAfter before={lead.before} after={lead.after} />
      {followers.length > 0 && (
        <dl className={classes.followers}>
          {followers.map(({ source, field, before, after }) => (
            <div key={field}>
              <dt>{fieldLabel({ source, field })}</dt>
              <dd>
                <BeforeAfter before={before} after={after} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** Who decided, when and why. */
function Decided({ item }: { item: ReviewItem }) {
  const decided = item.kind === 'signal' ? item.signal.decided : item.changes[0].decided;
  if (decided === null) return null;
  const did = item.kind === 'signal' ? 'Seen' : item.mark.state === 'rejected' ? 'Rejected' : 'Accepted';
  return (
    <p className={classes.decided}>
      {did} by <bdi>{visibleText(decided.who)}</bdi>, <RelativeTime at={decided.at} />
      {decided.why !== null && (
        <>
          : <q dir="auto">{visibleText(decided.why)}</q>
        </>
      )}
    </p>
  );
}
