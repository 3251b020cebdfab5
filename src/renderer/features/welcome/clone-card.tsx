import { type Ref, type SubmitEvent, useEffect, useState } from 'react';
import { describeProblem, type Problem } from '../../../shared/problems/index.ts';
import { Button, Field, formatBytes, ProgressBar, visibleText } from '../../components/index.ts';
import { useAsk, useEngine } from '../../data/index.ts';
import { desktop, isDesktop } from '../../engine/desktop.ts';
import { go } from '../../navigation/index.ts';
import { cancelClone, clone, forgetProblem, useCloning } from './cloning.ts';
import { clonePercent, cloneWords, folderIn } from './clone-words.ts';
import classes from './clone-card.module.css';
import { useOpening } from './opening.ts';
import { WayCard } from './way-card.tsx';

/** An address is asked about when typing rests for so long. */
const REST_MS = 250;

/** Clones a registry, its entries alone. */
export function CloneCard({ addressRef }: { addressRef: Ref<HTMLInputElement & HTMLTextAreaElement> }) {
  const isGoing = useCloning((cloning) => cloning.isGoing);
  return (
    <WayCard
      icon="download"
      title="Clone a registry"
      words="Entries only, about 2 MB. Images come when you look at them."
      keys="1"
      primary
    >
      {isGoing ? <Progress /> : <Form addressRef={addressRef} />}
    </WayCard>
  );
}

function Form({ addressRef }: { addressRef: Ref<HTMLInputElement & HTMLTextAreaElement> }) {
  const engine = useEngine();
  const address = useOpening((opening) => opening.address);
  const chosen = useOpening((opening) => opening.folder);
  const [isTypingFolder, setTypingFolder] = useState(chosen !== null && !isDesktop());
  const [wasLeft, setLeft] = useState(false);
  const failed = useCloning((cloning) => cloning.problem);

  const rested = useRested(address.trim());
  const asked = useAsk(rested === '' ? undefined : rested, () => engine.call('registry.address', { address: rested }));
  const isAnswered = rested === address.trim() && !asked.isAsking;
  const folder = chosen ?? asked.value?.folder ?? null;
  const ofFolder = failed?.code === 'clone.folder-taken' || failed?.code === 'clone.disk-full';
  // A half-typed address is no mistake yet.
  const ofAddress = failed !== null && !ofFolder ? failed : wasLeft && isAnswered ? asked.problem : undefined;

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setLeft(true);
    if (address.trim() === '') return;
    // Enter may come before the address was asked about.
    const into =
      chosen ?? (await engine.call('registry.address', { address: address.trim() }).catch(() => null))?.folder;
    if (into !== undefined) void clone(engine, address.trim(), into);
  };
  const chooseFolder = async (): Promise<void> => {
    if (!isDesktop()) {
      useOpening.setState({ folder });
      setTypingFolder(true);
      return;
    }
    const parent = await desktop().chooseFolder('Clone into a folder here');
    if (parent !== null) useOpening.setState({ folder: folderIn(parent, asked.value?.folder ?? '') });
  };

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <div className={classes.line}>
        <div className={classes.field} onBlur={() => setLeft(true)}>
          <Field
            label="Address"
            value={address}
            placeholder="owner/name, or https://…"
            error={ofAddress && wordsOf(ofAddress)}
            inputRef={addressRef}
            onChange={(value) => {
              useOpening.setState({ address: value });
              setLeft(false);
              forgetProblem();
            }}
          />
        </div>
        <div className={classes.submit}>
          <Button
            type="submit"
            variant="primary"
            keys="enter"
            disabledReason={address.trim() === '' ? 'Type an address first' : undefined}
          >
            Clone
          </Button>
        </div>
      </div>
      {isTypingFolder ? (
        <Field
          label="Into the folder"
          value={chosen ?? folder ?? ''}
          mono
          error={ofFolder ? wordsOf(failed) : undefined}
          onChange={(value) => {
            useOpening.setState({ folder: value === '' ? null : value });
            forgetProblem();
          }}
        />
      ) : (
        <p className={classes.into} data-failed={ofFolder || undefined} role={ofFolder ? 'alert' : undefined}>
          {ofFolder && <span className={classes.folderError}>{wordsOf(failed)} </span>}
          {folder === null ? (
            'The folder is proposed when there is an address.'
          ) : (
            <>
              Into <bdi className={classes.path}>{visibleText(folder)}</bdi>.{' '}
            </>
          )}
          {folder !== null && (
            <button type="button" className={classes.link} onClick={() => void chooseFolder()}>
              Choose another folder
            </button>
          )}
        </p>
      )}
      <Ways problem={failed} />
    </form>
  );
}

/** What can be done right here about a clone that did not come about. */
function Ways({ problem }: { problem: Problem | null }) {
  const engine = useEngine();
  if (problem?.code === 'clone.folder-taken') {
    const open = (): void => {
      forgetProblem();
      void useOpening.getState().open(engine, problem.folder);
    };
    return (
      <div>
        <Button size="small" onClick={open}>
          Open that folder
        </Button>
      </div>
    );
  }
  if (problem?.code === 'clone.needs-password' || problem?.code === 'clone.not-found') {
    return (
      <div>
        <Button size="small" onClick={() => go('settings', { tab: 'account' })}>
          Sign in to GitHub
        </Button>
      </div>
    );
  }
  return null;
}

function Progress() {
  const engine = useEngine();
  const progress = useCloning((cloning) => cloning.progress);
  const isCancelling = useCloning((cloning) => cloning.isCancelling);
  const canCancel = useCloning((cloning) => cloning.runId !== null);
  const address = useOpening((opening) => opening.address);
  return (
    <div className={classes.progress}>
      <div className={classes.line}>
        <span className={classes.field}>
          <span>{cloneWords(progress, formatBytes)}</span>
          <bdi className={classes.path}>{visibleText(address)}</bdi>
        </span>
        <Button
          busy={isCancelling}
          busyLabel="Cancelling"
          disabledReason={canCancel ? undefined : 'It is only just beginning'}
          onClick={() => void cancelClone(engine)}
        >
          Cancel
        </Button>
      </div>
      <ProgressBar label="Cloning" done={clonePercent(progress)} total={100} />
    </div>
  );
}

function wordsOf(problem: Problem): string {
  const { happened, safe, todo } = describeProblem(problem, 'window');
  return visibleText(`${happened} ${safe} ${todo}`);
}

function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
