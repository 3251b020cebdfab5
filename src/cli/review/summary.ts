import { styleText } from 'node:util';
import type { EnrichmentReport } from '../../shared/run.ts';
import { counted } from './counted.ts';

/** The last lines of a review: how much was found, what it cost, what was written and what is held back. */
export function summary({ entries, requests, durationMs }: EnrichmentReport, isWrite: boolean): string[] {
  const changes = entries.flatMap((entry) => entry.changes);
  const changed = entries.filter(({ status }) => status === 'changed').length;
  const sent = requests.graphql + requests.rest + requests.usage;
  const cost = styleText('dim', `${counted(sent, 'request')}, ${(durationMs / 1000).toFixed(1)} s`);
  if (changes.length === 0) return [`No change in ${counted(entries.length, 'plugin')}.  ${cost}`];
  const found = `${counted(changes.length, 'change')} of ${changed} of ${counted(entries.length, 'plugin')}.  ${cost}`;
  if (!isWrite) return [found, 'Nothing was written. --write writes the routine changes.'];
  const written = changes.filter((change) => change.written).length;
  const files = new Set(
    entries.flatMap((entry) => entry.changes.flatMap((change) => (change.written ? [change.file ?? entry.path] : []))),
  );
  const held = changes.length - written;
  const rest = held === 0 ? '' : ` ${counted(held, 'change')} held back: --accept says which else to write.`;
  return [found, `${counted(written, 'change')} written into ${counted(files.size, 'file')}.${rest}`];
}
