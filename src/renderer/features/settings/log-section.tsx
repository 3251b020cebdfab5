import { useState } from 'react';
import { announce, Button, visibleText } from '../../components/index.ts';
import { useAsk, useDesk, useEngine } from '../../data/index.ts';
import { desktop } from '../../engine/desktop.ts';
import { Refused } from './refused.tsx';
import { Facts, Section } from './section.tsx';
import classes from './settings-screen.module.css';

/** The log's last lines, to read, to copy and to save. */
export function LogSection() {
  const engine = useEngine();
  const [isOpen, setOpen] = useState(false);
  const [outcome, setOutcome] = useState('');
  const log = useAsk(isOpen ? 'log' : undefined, () => engine.call('app.log'));
  const tell = (words: string): void => {
    setOutcome(words);
    announce(words);
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(log.value ?? '').then(
      () => tell('Copied'),
      () => tell('The browser refused. Select the text to copy it.'),
    );
  };
  const save = async (): Promise<void> => {
    const path = await desktop().saveText('registry-desk.log', log.value ?? '');
    if (path !== null) tell('Saved');
  };
  return (
    <Section id="log" title="Log" about="What happened, without any token. It helps whoever looks into a fault.">
      {!isOpen && (
        <div className={classes.actions}>
          <Button onClick={() => setOpen(true)}>Open the log</Button>
        </div>
      )}
      {isOpen && (
        <>
          {log.value !== undefined && (
            // A scrolling region has to be reached by key.
            <pre className={classes.log} tabIndex={0} role="region" aria-label="The log’s last lines">
              {log.value === '' ? 'Nothing was logged yet.' : log.value.split('\n').map(visibleText).join('\n')}
            </pre>
          )}
          {log.problem && <Refused problem={log.problem} />}
          <div className={classes.actions}>
            <Button icon="refresh" busy={log.isAsking} busyLabel="Reading" onClick={log.again}>
              Read again
            </Button>
            <Button
              icon="copy"
              disabledReason={log.value ? undefined : 'There is nothing to copy'}
              onClick={() => void copy()}
            >
              Copy
            </Button>
            <Button
              icon="download"
              disabledReason={log.value ? undefined : 'There is nothing to save'}
              onClick={() => void save()}
            >
              Save
            </Button>
            <span className={classes.outcome}>{outcome}</span>
          </div>
        </>
      )}
    </Section>
  );
}

/** Which version this is. */
export function AboutSection() {
  const version = useDesk(({ app }) => app?.version);
  return (
    <Section id="about" title="About">
      <Facts
        facts={[
          { name: 'Registry Desk', value: version ?? 'not known' },
          { name: 'License', value: 'MIT' },
        ]}
      />
    </Section>
  );
}
