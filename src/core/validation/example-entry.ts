import type { Finding } from '../../shared/finding.ts';
import { OCTOPRINT } from '../../shared/profile.ts';
import { imageNames } from './image-names.ts';
import type { RegistryFacts } from './judged-entry.ts';
import { OCTOPRINT_SCHEMA } from './octoprint-schema.ts';
import { validateEntry, type EntryFacts } from './validate-entry.ts';

/** Keys of a front matter with their values as YAML; null takes a key out. */
export type Front = Readonly<Record<string, string | null>>;

/** An entry that breaks no rule. It begins on line 2, one key a line. */
const FRONT: Front = {
  layout: 'plugin',
  id: 'example',
  title: 'Example',
  description: 'It is an example.',
  author: 'Somebody',
  license: 'MIT',
  date: '2020-01-05',
  homepage: 'https://example.com/',
  source: 'https://github.com/demo/example',
  archive: 'https://example.com/example.zip',
  compatibility: '{python: ">=3.7,<4"}',
};

/** The text of the example entry, with some keys otherwise. */
export function exampleText(over: Front = {}): string {
  const lines = Object.entries({ ...FRONT, ...over }).flatMap(([key, value]) =>
    value === null ? [] : [`${key}:${value === '' || value.startsWith('\n') ? '' : ' '}${value}\n`],
  );
  return `---\n${lines.join('')}---\n\nAbout it.\n`;
}

export interface Circumstances extends Partial<EntryFacts> {
  path?: string;
  images?: readonly string[];
}

/** What the rules find in a text, in a registry where all is well. */
export function findingsIn(text: string, { path, images, ...about }: Circumstances = {}): Finding[] {
  const facts: RegistryFacts = {
    profile: OCTOPRINT,
    schema: OCTOPRINT_SCHEMA,
    images: images && imageNames(new Set(images)),
  };
  const entry = { status: 'unchanged' as const, before: undefined, namesakes: [], sameFileNames: [], ...about };
  return validateEntry({ path: path ?? '_plugins/example.md', text }, entry, facts);
}

/** What one rule finds in the example entry: `severity field` each. */
export function foundBy(rule: string, over: Front, about: Circumstances = {}): string[] {
  return findingsIn(exampleText(over), about)
    .filter((finding) => finding.rule === rule)
    .map(({ severity, field }) => `${severity} ${field ?? ''}`);
}
