import type { ReviewChange } from '../../../../shared/contract/changes.ts';
import { BeforeAfter, formatCount, visibleText } from '../../../components/index.ts';
import { useDesk } from '../../../data/index.ts';
import { usersSee } from '../review/users-see.ts';
import classes from './item-card.module.css';

/** Whom a change reaches, how many they are, and the text as they will read it. */
export function UsersSeeNote({ change }: { change: ReviewChange }) {
  const row = useDesk((desk) => desk.rows?.get(change.entry));
  const { ids, does, text, facts } = usersSee(change, row?.id ?? change.entry);
  const instances = row?.instances ?? null;
  const many = instances === null ? 'not counted how many' : `${formatCount(instances, 'instance')} in 30 days`;
  return (
    <div className={classes.users}>
      <p>
        <strong>Reaches users.</strong> Hosts
        {ids.length > 0 && (
          <>
            {' '}
            with{' '}
            {ids.map((id) => (
              <code key={id}>
                <bdi>{visibleText(id)}</bdi>
              </code>
            ))}{' '}
            ({many})
          </>
        )}{' '}
        {visibleText(does)}
        {text === '' ? '.' : ':'}
      </p>
      {text !== '' && (
        <blockquote className={classes.usersText} dir="auto">
          {visibleText(text)}
        </blockquote>
      )}
      {facts.length > 0 && (
        <dl className={classes.followers}>
          {facts.map(({ name, before, after }) => (
            <div key={name}>
              <dt>{visibleText(name)}</dt>
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
