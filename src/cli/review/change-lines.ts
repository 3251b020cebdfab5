import { styleText } from 'node:util';
import type { Evidence } from '../../shared/evidence.ts';
import type { ReportedChange, ReportedEntry } from '../../shared/run.ts';
import { plain } from '../plain.ts';
import { evidenceLines } from './evidence-lines.ts';
import { arrow, shown } from './value.ts';

/** The changes of one plugin, each as a whole: before, after, reason, evidence. Evidence that several share is shown once. */
export function changeLines(changes: readonly ReportedChange[]): string[] {
  let above: Evidence | undefined;
  return changes.flatMap(({ field, file, before, after, reason, evidence, written }) => {
    const where = file === undefined ? '' : styleText('dim', ` in ${plain(file)}`);
    const mark = written ? styleText('green', ' written') : '';
    const isNew = evidence !== undefined && JSON.stringify(evidence) !== JSON.stringify(above);
    above = evidence;
    return [
      `    ${plain(field)}${where}  ${arrow(before, after)}${mark}`,
      `      ${plain(reason)}`,
      ...(isNew ? evidenceLines(evidence).map((line) => `      ${line}`) : []),
    ];
  });
}

/** Many routine changes of one plugin in one line: what moved, and how many values are new. */
export function routineLine({ id }: ReportedEntry, changes: readonly ReportedChange[], width: number): string {
  const moved = changes.filter(({ before }) => before !== null).map(shortly);
  const first = changes.filter(({ before }) => before === null);
  const declared = first.find(({ field }) => field === 'compatibility.python');
  const parts = [
    ...(declared === undefined ? [] : [`Python ${shown(declared.after)}`]),
    ...moved,
    ...(first.length > 0 ? [`${first.length} first ${first.length === 1 ? 'value' : 'values'}`] : []),
  ];
  return `  ${plain(id).padEnd(width)}  ${parts.join(styleText('dim', ' · '))}`;
}

function shortly({ field, before, after }: ReportedChange): string {
  const name = plain(field.replace(/^(github|stats)\./, ''));
  if (typeof before !== 'number' || typeof after !== 'number') {
    return typeof after === 'object' ? `${name} moved` : `${name} ${shown(before)} → ${shown(after)}`;
  }
  const delta = after - before;
  return `${name} ${after} ${styleText('dim', delta < 0 ? `−${-delta}` : `+${delta}`)}`;
}
