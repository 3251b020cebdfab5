import { styleText } from 'node:util';
import type { Severity } from '../../shared/change.ts';
import type { ReportedEntry } from '../../shared/run.ts';
import { plain } from '../plain.ts';
import { counted } from './counted.ts';
import { evidenceLines } from './evidence-lines.ts';

interface Signalled {
  entry: ReportedEntry;
  signals: ReportedEntry['signals'];
}

/** Signals, those of one kind together; an alarming one with its evidence. */
export function signalLines(entries: readonly Signalled[], severity: Severity): string[] {
  const all = entries.flatMap(({ entry, signals }) => signals.map((signal) => ({ id: plain(entry.id), signal })));
  const kinds = Map.groupBy(all, ({ signal }) => signal.code);
  return [...kinds].flatMap(([code, group]) => {
    const width = Math.max(...group.map(({ id }) => id.length));
    const lines = group.flatMap(({ id, signal: { reason, evidence } }) => [
      `    ${id.padEnd(width)}  ${plain(reason)}`,
      ...(severity === 'alarming' && evidence !== undefined
        ? evidenceLines(evidence).map((line) => `      ${line}`)
        : []),
    ]);
    return [`  ${styleText('bold', code)}  ${styleText('dim', counted(group.length, 'plugin'))}`, ...lines];
  });
}
