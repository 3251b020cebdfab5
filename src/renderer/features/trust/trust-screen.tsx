import { type ReactNode, useEffect, useRef, useState } from 'react';
import { describeProblem, type Problem } from '../../../shared/problems/index.ts';
import { useCommands } from '../../commands/index.ts';
import { announce, Button, Icon, ProblemNote, StatusHints, visibleText } from '../../components/index.ts';
import { problemOf, useDesk, useEngine } from '../../data/index.ts';
import { go } from '../../navigation/index.ts';
import { SettingRow } from './setting-row.tsx';
import { openToRead } from './trust-question.ts';
import { trustedThings, trustList, trustTitle } from './trust-words.ts';
import classes from './trust-screen.module.css';

/** Asks once what a folder's own git settings may do, before anything of it acts. Opening it to read is the safe way. */
export function TrustScreen() {
  const engine = useEngine();
  const registry = useDesk(({ app }) => app?.registry ?? null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [isTrusting, setTrusting] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => heading.current?.focus(), []);

  const trust = registry?.trust;
  const open = (): void => {
    if (trust !== undefined) openToRead(trust.digest);
  };
  const trustAndOpen = async (): Promise<void> => {
    if (trust === undefined) return;
    setTrusting(true);
    setProblem(undefined);
    await engine
      .call('registry.trust', { digest: trust.digest })
      .catch((error: unknown) => setProblem(problemOf(error)));
    setTrusting(false);
  };
  const leave = async (address: string | null = null): Promise<void> => {
    await engine.call('registry.close');
    go('welcome', { address });
  };
  useCommands([
    { id: 'trust.read', title: 'Open to read', group: 'Trust', keys: ['1', 'enter'], run: open },
    { id: 'trust.trust', title: 'Trust and open', group: 'Trust', keys: ['2'], run: () => void trustAndOpen() },
    { id: 'trust.leave', title: 'Do not open', group: 'Trust', keys: ['esc'], run: () => void leave() },
  ]);
  if (registry === null || trust === undefined) return null;
  const { settings, trustedAt } = trust;
  const things = trustedThings(settings);
  const { remote } = registry.sync;
  const copy = (): void => {
    navigator.clipboard.writeText(trustList(registry.folder, settings)).then(
      () => announce('The list is copied'),
      () => announce('The list could not be copied'),
    );
  };
  return (
    <div className={classes.screen} data-pane="trust">
      <div className={classes.inner}>
        <h1 className={classes.title} tabIndex={-1} ref={heading}>
          {trustTitle(settings)}
        </h1>
        <p className={classes.lead}>
          A folder that you did not clone here can bring settings that start programs as soon as git works in it.
          Registry Desk has read them, and has run none.
        </p>
        <section className={classes.list} aria-label="Settings of this folder">
          <header className={classes.head}>
            <strong>
              <bdi>{visibleText(registry.name)}</bdi>
            </strong>
            <span>opened from a folder</span>
            <span className={classes.source}>read from the folder’s git configuration</span>
          </header>
          <ul>
            {settings.map((setting, at) => (
              <SettingRow key={at} setting={setting} trustedAt={trustedAt} />
            ))}
          </ul>
        </section>
        <div className={classes.choices}>
          <Choice
            title="Open it to read"
            isPrimary
            points={['Plugins, validation, review', 'Nothing in this list takes effect']}
            not="No fetch, no publish"
          >
            <Button variant="primary" keys="1" onClick={open}>
              Open to read
            </Button>
          </Choice>
          <Choice
            title={`Trust ${things}`}
            points={[
              'Everything works, as with git in this folder',
              'Asked again when one of the settings changes',
              'Can be taken back in Settings',
            ]}
          >
            <Button keys="2" busy={isTrusting} busyLabel="Trusting" onClick={() => void trustAndOpen()}>
              Trust and open
            </Button>
          </Choice>
        </div>
        {problem && <Refused problem={problem} />}
        <footer className={classes.foot}>
          <p>Or leave the folder alone: a clone made here has none of these settings.</p>
          {remote !== null && /^(?:https|ssh):/.test(remote) && (
            <Button variant="quiet" size="small" onClick={() => void leave(remote)}>
              Clone it instead
            </Button>
          )}
          <Button variant="quiet" size="small" icon="copy" onClick={copy}>
            Copy the list
          </Button>
        </footer>
      </div>
      <StatusHints
        hints={[
          { keys: ['1', 'enter'], words: 'open to read' },
          { keys: ['2'], words: 'trust and open' },
          { keys: ['esc'], words: 'do not open' },
          { keys: ['?'], words: 'all keys' },
        ]}
      />
    </div>
  );
}

interface ChoiceProps {
  title: string;
  isPrimary?: boolean;
  /** What one gets. */
  points: readonly string[];
  /** What one does not get. */
  not?: string;
  children: ReactNode;
}

function Choice({ title, isPrimary = false, points, not, children }: ChoiceProps) {
  return (
    <section className={classes.choice} data-primary={isPrimary || undefined} aria-label={title}>
      <h2 className={classes.choiceTitle}>{title}</h2>
      <ul className={classes.points}>
        {points.map((words) => (
          <li key={words}>
            <Icon name="check" size={14} /> {words}
          </li>
        ))}
        {not !== undefined && (
          <li>
            <Icon name="cross" size={14} /> {not}
          </li>
        )}
      </ul>
      {children}
    </section>
  );
}

function Refused({ problem }: { problem: Problem }) {
  const { happened, safe, todo } = describeProblem(problem, 'window');
  const explained = { happened: visibleText(happened), safe: visibleText(safe), todo: visibleText(todo) };
  return <ProblemNote explained={explained} alert />;
}
