import { useEffect, useState } from 'react';
import type { DeviceCode } from '../../../shared/contract/account.ts';
import type { Problem } from '../../../shared/problems/index.ts';
import { announce, Button, Icon, RelativeTime, useMinute } from '../../components/index.ts';
import { useEngine } from '../../data/index.ts';
import { desktop } from '../../engine/desktop.ts';
import { Refused } from './refused.tsx';
import classes from './settings-screen.module.css';

const EXPIRED: Problem = { code: 'account.device-expired' };

/** The code that is typed on GitHub; the account arrives by itself. */
export function DeviceSignIn({ code, onEnd }: { code: DeviceCode; onEnd: () => void }) {
  const engine = useEngine();
  const [isCopied, setCopied] = useState(false);
  const [refusal, setRefusal] = useState<Problem>();
  const isExpired = useMinute() >= new Date(code.expiresAt);
  useEffect(() => engine.on('account.refused', ({ problem }) => setRefusal(problem)), [engine]);
  const copy = async (): Promise<void> => {
    // The browser may refuse; the code can still be read.
    await navigator.clipboard.writeText(code.userCode).then(
      () => {
        setCopied(true);
        announce('Code copied');
      },
      () => undefined,
    );
  };
  const cancel = async (): Promise<void> => {
    await engine.call('account.cancelDeviceFlow').catch(() => undefined);
    onEnd();
  };
  const problem = refusal ?? (isExpired ? EXPIRED : undefined);
  if (problem !== undefined) {
    return (
      <Refused
        problem={problem}
        actions={
          <Button size="small" onClick={onEnd}>
            Begin again
          </Button>
        }
      />
    );
  }
  return (
    <div className={classes.device}>
      <p className={classes.words}>Type this code on GitHub, and say that Registry Desk may act for you:</p>
      <p className={classes.code}>
        <code>{code.userCode}</code>
      </p>
      <div className={classes.actions}>
        <Button variant="primary" endIcon="external" onClick={() => void desktop().openExternal(code.verificationUrl)}>
          Open GitHub
        </Button>
        <Button icon="copy" onClick={() => void copy()}>
          {isCopied ? 'Copied' : 'Copy the code'}
        </Button>
        <Button variant="quiet" onClick={() => void cancel()}>
          Cancel
        </Button>
      </div>
      <p className={classes.waiting} role="status">
        <Icon name="spinner" size={14} />
        <span>
          Waiting for GitHub. The code ends <RelativeTime at={code.expiresAt} />.
        </span>
      </p>
    </div>
  );
}
