import { styleText } from 'node:util';
import type { Inspection } from '../../shared/inspection.ts';
import { plain } from '../plain.ts';

/** An inspection as a person reads it. */
export function inspectionText(inspection: Inspection): string {
  const { target, identifier, name, version, pythoncompat, requires, updateHook, packaging, files, hints, problems } =
    inspection;
  const rows: [string, string | null][] = [
    ['identifier', identifier],
    ['package', inspection.package],
    ['name', name],
    ['version', version],
    ['Python', pythoncompat],
    ['requires', requires === null ? null : requires.join(', ') || 'nothing'],
    ['update hook', updateHook === undefined ? null : updateHook ? 'registered' : 'none'],
    ['packaging', packaging],
    ['read', files.join(', ') || 'nothing'],
  ];
  return [
    styleText('bold', plain(target)),
    ...rows.map(
      ([label, value]) => `  ${label.padEnd(12)} ${value === null ? styleText('dim', 'not stated') : plain(value)}`,
    ),
    ...hints.map(
      ({ name: of, value, file, line, why }) =>
        `  hint: ${plain(of)} may be ${plain(value)} (${plain(file)}, line ${line}: ${plain(why)})`,
    ),
    ...problems.map(({ code, message }) => `  ${styleText('yellow', code)} ${plain(message)}`),
    '',
  ].join('\n');
}
