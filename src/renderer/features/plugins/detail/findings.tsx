import type { Finding } from '../../../../shared/finding.ts';
import { formatNumber, SeverityMark, visibleText } from '../../../components/index.ts';
import { edit } from '../editing.ts';
import classes from './overview.module.css';

interface FindingsProps {
  path: string;
  findings: readonly Finding[];
}

/** What the rules say of the entry. A click opens the line in the editor. */
export function Findings({ path, findings }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3>
        Findings <span className={classes.count}>{formatNumber(findings.length)}</span>
      </h3>
      <ul>
        {findings.map((finding, at) => (
          <li key={at}>
            <button
              type="button"
              className={classes.finding}
              onClick={() => edit(path, { line: finding.line, column: finding.column })}
            >
              <SeverityMark
                severity={finding.severity === 'error' ? 'alarming' : 'notable'}
                label={finding.severity === 'error' ? 'Error' : 'Warning'}
              />
              <span className={classes.message}>{visibleText(finding.message)}</span>
              <span className={classes.aside}>{finding.line !== undefined && `line ${finding.line}`}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
