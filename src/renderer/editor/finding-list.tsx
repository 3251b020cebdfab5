import type { Finding } from '../../shared/finding.ts';
import { formatCount, SeverityMark, visibleText } from '../components/index.ts';
import classes from './file-editor.module.css';

interface FindingListProps {
  findings: readonly Finding[];
  isChecking: boolean;
  onJump: (finding: Finding) => void;
}

/** What the rules say of the text: the errors first. A click leads to the line. */
export function FindingList({ findings, isChecking, onJump }: FindingListProps) {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const words = [
    errors.length > 0 && formatCount(errors.length, 'error'),
    warnings.length > 0 && formatCount(warnings.length, 'warning'),
  ].filter((part) => part !== false);
  return (
    <section className={classes.findings} aria-label="Findings">
      <p className={classes.summary} aria-live="polite">
        {words.length > 0 ? words.join(', ') : <SeverityMark severity="good">No finding</SeverityMark>}
        {isChecking && <span className={classes.checking}>Checking</span>}
      </p>
      {findings.length > 0 && (
        <ul className={classes.list}>
          {[...errors, ...warnings].map((finding, at) => (
            <li key={at}>
              <button
                type="button"
                className={classes.finding}
                aria-disabled={finding.line === undefined || undefined}
                onClick={() => onJump(finding)}
              >
                <SeverityMark
                  severity={finding.severity === 'error' ? 'alarming' : 'notable'}
                  label={finding.severity === 'error' ? 'Error' : 'Warning'}
                />
                <span className={classes.place}>{finding.line === undefined ? '' : `line ${finding.line}`}</span>
                <span className={classes.message}>{visibleText(finding.message)}</span>
                <code className={classes.rule}>{finding.rule}</code>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
