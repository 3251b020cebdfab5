import { type SubmitEvent, useState } from 'react';
import { describeProblem, type Problem } from '../../../shared/problems/index.ts';
import type { DeviceCode } from '../../../shared/contract/account.ts';
import { announce, Button, Field, visibleText } from '../../components/index.ts';
import { problemOf, useDesk, useEngine } from '../../data/index.ts';
import { DeviceSignIn } from './device-sign-in.tsx';
import { Refused } from './refused.tsx';
import classes from './settings-screen.module.css';

type Way = 'token' | 'gh' | 'device';

/** The ways to sign in: a token, GitHub's command line, a code that is typed on GitHub. */
export function SignIn() {
  const engine = useEngine();
  const hasGh = useDesk(({ app }) => app?.hasGh ?? false);
  const hasDeviceFlow = useDesk(({ app }) => app?.hasDeviceFlow ?? false);
  const [token, setToken] = useState('');
  const [busy, setBusy] = useState<Way | null>(null);
  const [refusal, setRefusal] = useState<{ way: Way; problem: Problem }>();
  const [code, setCode] = useState<DeviceCode>();

  const attempt = async (way: Way, ask: () => Promise<void>): Promise<void> => {
    setBusy(way);
    setRefusal(undefined);
    try {
      await ask();
    } catch (error) {
      setRefusal({ way, problem: problemOf(error) });
    }
    setBusy(null);
  };
  const welcome = ({ login }: { login: string }): void => {
    announce(`Signed in as ${login}`);
    document.getElementById('settings-account')?.focus();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = token.trim();
    // It leaves the field at once: a page keeps no token.
    if (typed !== '') void attempt('token', async () => welcome(await engine.call('account.signIn', { token: typed })));
    setToken('');
  };

  if (code) return <DeviceSignIn code={code} onEnd={() => setCode(undefined)} />;
  const ofToken = refusal?.way === 'token' ? describeProblem(refusal.problem, 'window') : undefined;
  return (
    <>
      <form className={classes.line} onSubmit={submit}>
        <div className={classes.grow}>
          <Field
            label="Token"
            kind="secret"
            value={token}
            onChange={setToken}
            mono
            placeholder="github_pat_… or ghp_…"
            hint="From GitHub: Settings, Developer settings, Personal access tokens."
            error={ofToken && visibleText(`${ofToken.happened} ${ofToken.safe} ${ofToken.todo}`)}
          />
        </div>
        <div className={classes.besideField}>
          <Button
            type="submit"
            variant="primary"
            busy={busy === 'token'}
            busyLabel="Signing in"
            disabledReason={token.trim() === '' ? 'Paste a token first' : undefined}
          >
            Sign in
          </Button>
        </div>
      </form>
      <div className={classes.actions}>
        <Button
          busy={busy === 'gh'}
          busyLabel="Asking it"
          disabledReason={hasGh ? undefined : 'GitHub’s command line is not there, or not signed in'}
          onClick={() => void attempt('gh', async () => welcome(await engine.call('account.signInWithGh')))}
        >
          Use GitHub’s command line
        </Button>
        <Button
          busy={busy === 'device'}
          busyLabel="Asking for a code"
          disabledReason={hasDeviceFlow ? undefined : 'No client id is configured for it'}
          onClick={() => void attempt('device', async () => setCode(await engine.call('account.startDeviceFlow')))}
        >
          Sign in on GitHub
        </Button>
      </div>
      {refusal && refusal.way !== 'token' && <Refused problem={refusal.problem} />}
    </>
  );
}
