import { useState } from 'react';
import type { Problem } from '../../../shared/problems/index.ts';
import { Button, EmptyState, formatCount, RelativeTime, visibleText } from '../../components/index.ts';
import { problemOf, useDesk, useEngine } from '../../data/index.ts';
import { go } from '../../navigation/index.ts';
import { Refused } from './refused.tsx';
import { Facts, Section } from './section.tsx';
import classes from './settings-screen.module.css';

/** Which registry is open, and how it stands beside its remote. */
export function RegistrySection() {
  const engine = useEngine();
  const registry = useDesk(({ app }) => app?.registry ?? null);
  const [problem, setProblem] = useState<Problem>();
  const [isClosing, setClosing] = useState(false);
  const close = async (): Promise<void> => {
    setClosing(true);
    setProblem(undefined);
    await engine.call('registry.close').catch((error: unknown) => setProblem(problemOf(error)));
    setClosing(false);
  };
  if (registry === null) {
    return (
      <Section id="registry" title="Registry">
        <div className={classes.box}>
          <EmptyState
            title="No registry is open"
            action={<Button onClick={() => go('welcome')}>Open a registry</Button>}
          >
            What belongs to a registry stands here while one is open.
          </EmptyState>
        </div>
      </Section>
    );
  }
  const { folder, name, profile, entries, unreadable, sync, lockedBy, trust } = registry;
  const distrust = (): void => {
    engine.call('registry.distrust', { folder }).catch((error: unknown) => setProblem(problemOf(error)));
  };
  const distance = [
    sync.ahead > 0 && `${formatCount(sync.ahead, 'commit')} ahead`,
    sync.behind > 0 && `${formatCount(sync.behind, 'commit')} behind`,
  ].filter((part) => part !== false);
  return (
    <Section id="registry" title="Registry">
      <Facts
        facts={[
          { name: 'Name', value: <bdi>{visibleText(name)}</bdi> },
          { name: 'Folder', value: <code>{visibleText(folder)}</code> },
          { name: 'Profile', value: visibleText(profile) },
          {
            name: 'Entries',
            value: `${formatCount(entries, 'entry', 'entries')}${unreadable > 0 ? `, ${unreadable} of them could not be read` : ''}`,
          },
          { name: 'Remote', value: sync.remote === null ? 'none' : <code>{visibleText(sync.remote)}</code> },
          { name: 'Branch', value: sync.branch === null ? 'none is checked out' : visibleText(sync.branch) },
          {
            name: 'Fetched',
            value: sync.fetchedAt === null ? 'not yet' : <RelativeTime at={sync.fetchedAt} />,
          },
          {
            name: 'Beside the remote',
            value:
              sync.remote === null
                ? 'nothing to compare with'
                : distance.length > 0
                  ? distance.join(', ')
                  : 'up to date',
          },
          {
            name: 'Git settings',
            value:
              trust.settings.length === 0
                ? 'none that need your trust'
                : `${formatCount(trust.settings.length, 'setting')}, ${trust.isTrusted ? 'trusted' : 'not trusted: nothing is fetched or published'}`,
          },
          {
            name: 'Writing',
            value:
              lockedBy === null
                ? 'this Registry Desk writes'
                : `another one writes (process ${lockedBy}); this one reads`,
          },
        ]}
      />
      <div className={classes.actions}>
        <Button onClick={() => go('welcome')}>Open another registry</Button>
        {trust.settings.length > 0 && trust.isTrusted && (
          <Button onClick={distrust}>Take back the trust in its git settings</Button>
        )}
        <Button busy={isClosing} busyLabel="Closing" onClick={() => void close()}>
          Close the registry
        </Button>
      </div>
      <Refused problem={problem} />
    </Section>
  );
}
