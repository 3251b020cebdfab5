import { useState } from 'react';
import type { Account } from '../../../shared/contract/account.ts';
import type { Problem } from '../../../shared/problems/index.ts';
import { announce, Button, visibleText } from '../../components/index.ts';
import { problemOf, useDesk, useEngine } from '../../data/index.ts';
import { Refused } from './refused.tsx';
import { RightsTable } from './rights-table.tsx';
import { Facts, Section } from './section.tsx';
import classes from './settings-screen.module.css';
import { SignIn } from './sign-in.tsx';

const KINDS: Readonly<Record<Account['kind'], string>> = {
  classic: 'a classic token',
  'fine-grained': 'a fine-grained token',
  app: 'a token of an app',
  unknown: 'a token of a kind that is not known',
};

const ORIGINS: Readonly<Record<Account['from'], string>> = {
  token: 'typed here',
  gh: 'from GitHub’s command line',
  device: 'from a sign-in on GitHub',
  kept: 'kept from the last time',
};

/** Who is signed in, what that allows, and where the token is kept. */
export function AccountSection() {
  const account = useDesk(({ app }) => app?.account ?? null);
  const keepsToken = useDesk(({ app }) => app?.keepsToken ?? false);
  const keeping = keepsToken
    ? 'The token is kept in this computer’s key store. It is in no file, no log and no address.'
    : 'The token is kept in memory alone, and forgotten when Registry Desk is closed: there is no key store here.';
  return (
    <Section
      id="account"
      title="GitHub account"
      about="Looking around needs none. Enrichment asks GitHub about each plugin, and publishing pushes: both need a token."
    >
      {account === null ? <SignIn /> : <SignedIn account={account} />}
      <RightsTable account={account} />
      <p className={classes.words}>{keeping}</p>
    </Section>
  );
}

function SignedIn({ account }: { account: Account }) {
  const engine = useEngine();
  const isDemo = useDesk(({ app }) => app?.registry?.isDemo === true);
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const signOut = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await engine.call('account.signOut');
      announce('Signed out. The token is forgotten.');
      document.getElementById('settings-account')?.focus();
    } catch (error) {
      setProblem(problemOf(error));
    }
    setBusy(false);
  };
  return (
    <>
      <Facts
        facts={[
          { name: 'Signed in as', value: <bdi className={classes.strong}>{visibleText(account.login)}</bdi> },
          {
            name: 'With',
            value: isDemo
              ? 'the demo’s own token, which is good for the demo alone'
              : `${KINDS[account.kind]}, ${ORIGINS[account.from]}`,
          },
        ]}
      />
      <div className={classes.actions}>
        <Button busy={isBusy} busyLabel="Signing out" onClick={() => void signOut()}>
          Sign out
        </Button>
      </div>
      <Refused problem={problem} />
    </>
  );
}
