import type { Finding } from '../../shared/finding.ts';
import { readEntry } from '../registry/index.ts';
import type { RegistryFacts } from './judged-entry.ts';
import { unreadableFinding, validateEntry } from './validate-entry.ts';

/**
 * What the rules find in an entry's text that is not saved yet.
 * @param others All entries of the registry.
 */
export function validateText(
  path: string,
  text: string,
  others: readonly { id: string; path: string }[],
  facts: RegistryFacts,
): Finding[] {
  const entry = readEntry(path, Buffer.from(text), facts.profile.entries.maximumBytes);
  if ('problem' in entry) return [unreadableFinding(entry.problem)];
  const same = (key: 'id' | 'path'): string[] =>
    others
      .filter((other) => other.path !== path && other[key].toLowerCase() === entry[key].toLowerCase())
      .map((other) => other.path);
  const about = { namesakes: same('id'), sameFileNames: same('path') };
  return validateEntry({ path, text }, { status: 'changed', before: undefined, ...about }, facts);
}
