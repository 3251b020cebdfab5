import { Button, Icon, IconButton, VisuallyHidden } from '../../components/index.ts';
import { useDesk, useEngine } from '../../data/index.ts';
import { go } from '../../navigation/index.ts';
import { runEnrichment, writeSettings } from '../actions.ts';
import classes from './introduction.module.css';
import { type Step, stepsOf } from './steps.ts';

/** The demo's first minute: run, decide, publish; it follows what was done. */
export function Introduction() {
  const isShown = useDesk(({ app }) => app?.registry?.isDemo === true && app.settings.showsIntroduction);
  return isShown ? <Steps /> : null;
}

function Steps() {
  const engine = useEngine();
  const run = useDesk((desk) => desk.run);
  const changes = useDesk((desk) => desk.changes);
  const signals = useDesk((desk) => desk.signals);
  const publications = useDesk((desk) => desk.publications);
  const steps = stepsOf({ run, changes, signals, publications });
  const current = steps.find(({ isDone }) => !isDone);
  const dismiss = () => void writeSettings(engine, { showsIntroduction: false });
  const isRunning = run?.status === 'running';
  const actions: Record<Step['id'], { label: string; act: () => void }> = {
    run: {
      label: isRunning ? 'Watch the run' : 'Run enrichment',
      act: () => {
        go('enrichment');
        if (!isRunning) void runEnrichment(engine);
      },
    },
    decide: { label: 'Go to Enrichment', act: () => go('enrichment') },
    publish: { label: 'Go to Publish', act: () => go('publish') },
  };
  return (
    <section className={classes.card} aria-label="The first minute">
      <div className={classes.head}>
        <h2 className={classes.title}>The first minute</h2>
        <IconButton icon="cross" label="Dismiss the introduction" size="small" variant="quiet" onClick={dismiss} />
      </div>
      <ol className={classes.steps}>
        {steps.map((step, at) => (
          <li className={classes.step} data-current={step === current || undefined} key={step.id}>
            <span className={classes.mark} data-done={step.isDone || undefined}>
              {step.isDone ? <Icon name="check" size={12} /> : <span aria-hidden="true">{at + 1}</span>}
              {step.isDone && <VisuallyHidden>Done: </VisuallyHidden>}
            </span>
            <div className={classes.body}>
              <p className={classes.name}>{step.title}</p>
              {step === current && (
                <>
                  <p className={classes.words}>{step.words}</p>
                  <Button size="small" onClick={actions[step.id].act}>
                    {actions[step.id].label}
                  </Button>
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
      {current === undefined && (
        <>
          <p className={classes.words}>That is the whole job. Your own registry works the same way.</p>
          <Button size="small" onClick={dismiss}>
            Close
          </Button>
        </>
      )}
    </section>
  );
}
