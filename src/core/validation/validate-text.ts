import type { Finding } from '../../shared/finding.ts';
import { readEntry } from '../registry/index.ts';
import type { RegistryFacts } from './judged-entry.ts';
import { unreadableFinding, validateEntry } from './validate-entry.ts';

/**
 * What the rules find in an entry's text that is not saved yet.
 * @param namesakesOf The other entries with an id.
 */
export function validateText(
  path: string,
  text: string,
  namesakesOf: (id: string) => readonly string[],
  facts: RegistryFacts,
): Finding[] {
  const entry = readEntry(path, Buffer.from(text), facts.profile.entries.maximumBytes);
  if ('problem' in entry) return [unreadableFinding(entry.problem)];
  const namesakes = namesakesOf(entry.id).filter((other) => other !== path);
  return validateEntry({ path, text }, { status: 'changed', before: undefined, namesakes }, facts);
}
