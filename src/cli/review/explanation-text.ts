import { styleText } from 'node:util';
import type { EntryExplanation, FieldExplanation } from '../../shared/explanation.ts';
import { plain } from '../plain.ts';
import { counted } from './counted.ts';

const WEEKS = 12;
const DAY_MS = 86_400_000;
const BARS = '▁▂▃▄▅▆▇█';
const COLOURS = { alarming: 'red', notable: 'yellow', routine: 'green' } as const;

/** How an entry's numbers moved, for people: a field each, with what the rule says of its last value. */
export function explanationText({ id, path, fields }: EntryExplanation): string {
  const head = `${styleText('bold', plain(id))}  ${styleText('dim', plain(path))}`;
  if (fields.length === 0) return `${head}\n  No number of it was ever seen.\n`;
  const width = Math.max(...fields.map(({ field }) => field.length));
  return `${[head, ...fields.flatMap((field) => fieldLines(field, width))].join('\n')}\n`;
}

function fieldLines({ field, observations, verdict }: FieldExplanation, width: number): string[] {
  const first = observations[0];
  const last = observations.at(-1);
  if (first === undefined || last === undefined) return [];
  const span =
    observations.length === 1
      ? `${shown(last.value)} on ${last.day}`
      : `${shown(first.value)} on ${first.day} → ${shown(last.value)} on ${last.day}`;
  const line = `  ${plain(field).padEnd(width)}  ${sparkline(observations)}  ${span}, ${counted(observations.length, 'day')}`;
  if (verdict === null) return [line, '    Nothing is known from before.'];
  return [line, `    ${styleText(COLOURS[verdict.severity], verdict.kind)}: ${plain(verdict.words)}`];
}

/** The last twelve weeks, a bar each, from the least to the greatest value; a dot where nothing was seen. */
function sparkline(observations: FieldExplanation['observations']): string {
  const end = Date.parse(observations.at(-1)?.day ?? '');
  const weeks = new Array<number | undefined>(WEEKS).fill(undefined);
  for (const { day, value } of observations) {
    const week = WEEKS - 1 - Math.floor((end - Date.parse(day)) / DAY_MS / 7);
    if (week >= 0) weeks[week] = value;
  }
  const values = weeks.filter((value) => value !== undefined);
  const least = Math.min(...values);
  const range = Math.max(...values) - least;
  return weeks
    .map((value) => {
      if (value === undefined) return '·';
      return BARS[range === 0 ? 0 : Math.round(((value - least) / range) * (BARS.length - 1))];
    })
    .join('');
}

function shown(value: number): string {
  return value.toLocaleString('en');
}
