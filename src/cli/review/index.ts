import { styleText } from 'node:util';
import type { Severity } from '../../shared/change.ts';
import { SEVERITIES } from '../../shared/change.ts';
import type { EnrichmentReport } from '../../shared/run.ts';
import { plain } from '../plain.ts';
import { changeLines, routineLine } from './change-lines.ts';
import { counted } from './counted.ts';
import { problemLines } from './problem-lines.ts';
import { signalLines } from './signal-lines.ts';
import { summary } from './summary.ts';

const STYLES = { alarming: 'red', notable: 'yellow', routine: 'cyan' } as const;
/** With so few plugins each change is shown as a whole, the routine ones too. */
const FEW_PLUGINS = 3;

/** A run as a maintainer reads it: what needs care first, each change with its reason and evidence. */
export function review(report: EnrichmentReport, isWrite: boolean): string {
  const lines = SEVERITIES.flatMap((severity) => section(report, severity));
  const problems = problemLines(report);
  if (problems.length > 0) lines.push(styleText('bold', 'PROBLEMS'), ...problems, '');
  lines.push(...summary(report, isWrite));
  return `${lines.join('\n')}\n`;
}

function section({ entries }: EnrichmentReport, severity: Severity): string[] {
  const inSection = entries.flatMap((entry) => {
    const changes = entry.changes.filter((change) => change.severity === severity);
    const signals = entry.signals.filter((signal) => signal.severity === severity);
    return changes.length + signals.length > 0 ? [{ entry, changes, signals }] : [];
  });
  if (inSection.length === 0) return [];
  const changeCount = inSection.reduce((count, { changes }) => count + changes.length, 0);
  const signalCount = inSection.reduce((count, { signals }) => count + signals.length, 0);
  const counts = [
    ...(changeCount > 0 ? [counted(changeCount, 'change')] : []),
    ...(signalCount > 0 ? [counted(signalCount, 'signal')] : []),
  ];
  const title = `${severity.toUpperCase()}  ${counts.join(' and ')} of ${counted(inSection.length, 'plugin')}`;
  const changed = inSection.filter(({ changes }) => changes.length > 0);
  const isBrief = severity === 'routine' && entries.length > FEW_PLUGINS;
  const width = Math.max(0, ...changed.map(({ entry }) => plain(entry.id).length));
  const body = changed.flatMap(({ entry, changes }) =>
    isBrief
      ? [routineLine(entry, changes, width)]
      : [`  ${styleText('bold', plain(entry.id))}  ${styleText('dim', plain(entry.path))}`, ...changeLines(changes)],
  );
  return [styleText(['bold', STYLES[severity]], title), ...signalLines(inSection, severity), ...body, ''];
}
