import { useState } from 'react';
import { describeProblem, type Problem } from '../../../shared/problems/index.ts';
import { Button, formatCount, visibleText } from '../../components/index.ts';
import { useDesk } from '../../data/index.ts';
import { isDesktop } from '../../engine/desktop.ts';
import { askAgain, useAsksTrust } from '../../features/trust/index.ts';
import { go } from '../../navigation/index.ts';
import { useFrame } from '../frame.ts';
import { useConnection } from '../use-connection.ts';
import { Banner } from './banner.tsx';

const NO_PROBLEMS: readonly Problem[] = [];

/** What has to be known on every screen: a lost engine, a registry that is only read, what is wrong with it. */
export function Banners() {
  const isLost = useConnection() === 'lost';
  const lockedBy = useDesk(({ app }) => app?.registry?.lockedBy ?? null);
  const trust = useDesk(({ app }) => app?.registry?.trust);
  const asksTrust = useAsksTrust();
  const problems = useDesk(({ app }) => app?.registry?.problems ?? NO_PROBLEMS);
  const failure = useDesk((desk) => desk.failure);
  // What was asked of an engine that stopped was asked again of the next one.
  const isAnswered = failure?.code === 'desk.stopped';
  const refusal = useFrame((frame) => frame.refusal);
  return (
    <>
      {isLost && (
        <Banner tone="notable" title="The engine stopped, and is being started again." alert>
          Every decision and every edit that was shown as kept is kept. What is shown is as it was.{' '}
          {isDesktop()
            ? 'Wait a moment.'
            : 'Wait a moment; where Registry Desk was ended, start it again and open the address that it prints.'}
        </Banner>
      )}
      {refusal && (
        <Told
          problem={refusal.problem}
          again={refusal.again}
          onDismiss={() => useFrame.setState({ refusal: null })}
          alert
        />
      )}
      {failure && !isLost && !isAnswered && <Told problem={failure} again={() => location.reload()} alert />}
      {lockedBy !== null && <Told problem={{ code: 'desk.read-only', pid: lockedBy }} />}
      {trust?.isTrusted === false && !asksTrust && (
        <Banner
          tone="notable"
          title="Opened to read: this folder’s git settings are not trusted."
          actions={
            <Button size="small" onClick={askAgain}>
              Show the settings
            </Button>
          }
        >
          Nothing is fetched or published until you trust them.
        </Banner>
      )}
      <RegistryProblems problems={problems} key={JSON.stringify(problems)} />
    </>
  );
}

interface ToldProps {
  problem: Problem;
  again?: (() => void) | undefined;
  onDismiss?: (() => void) | undefined;
  alert?: boolean;
}

function Told({ problem, again, onDismiss, alert }: ToldProps) {
  const { happened, safe, todo } = describeProblem(problem, 'window');
  const needsAccount = problem.code === 'git.unauthorized' || problem.code === 'account.not-signed-in';
  return (
    <Banner
      tone="notable"
      title={visibleText(happened)}
      onDismiss={onDismiss}
      alert={alert}
      actions={
        <>
          {needsAccount && (
            <Button size="small" onClick={() => go('settings', { tab: 'account' })}>
              Sign in
            </Button>
          )}
          {again && (
            <Button size="small" onClick={again}>
              Try again
            </Button>
          )}
        </>
      }
    >
      {visibleText(`${safe} ${todo}`)}
    </Banner>
  );
}

function RegistryProblems({ problems }: { problems: readonly Problem[] }) {
  const [isDismissed, setDismissed] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [first, ...others] = problems;
  if (first === undefined || isDismissed) return null;
  if (others.length === 0) return <Told problem={first} onDismiss={() => setDismissed(true)} />;
  return (
    <>
      <Banner
        tone="notable"
        title={`${formatCount(problems.length, 'problem')} with this registry.`}
        onDismiss={() => setDismissed(true)}
        actions={
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Hide them' : 'Show them'}
          </Button>
        }
      >
        It is open; what they touch is left alone.
      </Banner>
      {isOpen && problems.map((problem, at) => <Told problem={problem} key={at} />)}
    </>
  );
}
