import { useMemo, useState } from 'react';
import { describeProblem } from '../../../../shared/problems/index.ts';
import {
  announce,
  Button,
  Dialog,
  formatCount,
  ProblemNote,
  SkeletonRows,
  visibleText,
} from '../../../components/index.ts';
import { VirtualLines } from '../../../components/source/index.ts';
import { useAsk, useEngine } from '../../../data/index.ts';
import { firstLineOf, logLines, type LogLine } from './log-lines.ts';
import classes from './log-dialog.module.css';

const LINE_HEIGHT = 18;

/** The log of a build that has ended: the job that failed, or the last one. */
export function LogDialog({ commit, onClose }: { commit: string; onClose: () => void }) {
  const engine = useEngine();
  const { value: log, problem, isAsking, again } = useAsk(commit, () => engine.call('publish.log', { commit }));
  const [isCopied, setCopied] = useState<string>();
  const copy = (): void => {
    navigator.clipboard.writeText(log ?? '').then(
      () => {
        setCopied('Copied');
        announce('The log was copied');
      },
      () => setCopied('Select the text to copy it'),
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Log of the build of ${commit.slice(0, 7)}`}
      size="large"
      actions={
        <>
          {isCopied !== undefined && <span className={classes.copied}>{isCopied}</span>}
          <Button
            icon="copy"
            disabledReason={log === undefined ? 'There is nothing to copy' : undefined}
            onClick={copy}
          >
            Copy the log
          </Button>
          <Button data-autofocus onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      {problem !== undefined ? (
        <ProblemNote
          explained={describeProblem(problem, 'window')}
          technical={JSON.stringify(problem, null, 2)}
          actions={
            <Button size="small" busy={isAsking} busyLabel="Reading" onClick={again}>
              Read it again
            </Button>
          }
        />
      ) : log === undefined ? (
        <SkeletonRows rows={12} rowHeight={LINE_HEIGHT} label="Reading the log" />
      ) : (
        <>
          <p>Of the job that failed, otherwise of the last one; its last 2 MB. Times are UTC.</p>
          <Log log={log} />
        </>
      )}
    </Dialog>
  );
}

function Log({ log }: { log: string }) {
  const lines = useMemo(() => logLines(log), [log]);
  return (
    <VirtualLines
      label={`Log, ${formatCount(lines.length, 'line')}`}
      className={classes.log}
      count={lines.length}
      overscan={40}
      first={firstLineOf(lines)}
      renderLine={(index) => {
        const line = lines[index];
        return line && <Line line={line} />;
      }}
    />
  );
}

function Line({ line: { time, text, kind } }: { line: LogLine }) {
  return (
    <div className={classes.line} data-kind={kind}>
      <span className={classes.time}>{time}</span>
      <span className={classes.text}>
        {kind === 'error' && 'error: '}
        {kind === 'warning' && 'warning: '}
        {visibleText(text)}
      </span>
    </div>
  );
}
