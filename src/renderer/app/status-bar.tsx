import { RelativeTime, visibleText } from '../components/index.ts';
import { useDesk } from '../data/index.ts';
import { go } from '../navigation/index.ts';
import classes from './status-bar.module.css';
import { useConnection } from './use-connection.ts';

const ENGINE_WORDS = { connecting: 'Engine starts', open: 'Engine ready', lost: 'Engine restarts' } as const;

/** The keys of the screen at the left, which the screen gives; at the right the engine, and who is signed in. */
export function StatusBar() {
  const state = useConnection();
  const app = useDesk((desk) => desk.app);
  const run = useDesk((desk) => desk.run);
  const asOf = app?.registry && run ? (run.endedAt ?? run.startedAt) : null;
  return (
    <footer className={classes.bar}>
      <span className={classes.facts}>
        {asOf !== null && (
          <span className={classes.fact}>
            Values as of <RelativeTime at={asOf} />
          </span>
        )}
        <span className={classes.fact} data-state={state} role="status">
          {ENGINE_WORDS[state]}
        </span>
        {app && (
          <button type="button" className={classes.account} onClick={() => go('settings', { tab: 'account' })}>
            {app.account === null ? (
              'Not signed in to GitHub'
            ) : (
              <>
                Signed in as <bdi>{visibleText(app.account.login)}</bdi>
              </>
            )}
          </button>
        )}
      </span>
    </footer>
  );
}
