import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OCTOPRINT_SCHEMA, validateText } from '../src/core/validation/index.ts';
import { OCTOPRINT } from '../src/shared/profile.ts';
import { refusalsByValidator, validatorMissing } from './support/registry-validator.ts';

const FRONT: Readonly<Record<string, string>> = {
  layout: 'plugin',
  id: 'example',
  title: 'Example',
  description: 'It is an example.',
  author: 'Somebody',
  license: 'MIT',
  date: '2020-01-05',
  homepage: 'https://example.com/',
  source: 'https://github.com/demo/example',
  archive: 'https://github.com/demo/example/archive/master.zip',
  compatibility: '{octoprint: [1.3.5], os: [linux], python: ">=3.7,<4"}',
};
const OTHER_KEYS = [
  ...['authors', 'tags', 'screenshots', 'featuredimage', 'privacypolicy', 'attributes', 'disabled', 'abandoned'],
  ...['replaced', 'up_for_adoption', 'redirect_from', 'follow_dependency_links', 'note', 'unknown'],
];
const VALUES = [
  ...['', '""', 'text', '1', '1.10', 'true', 'yes', '2020-01-05', '2020-01-05 10:00:00', '2020-02-30', '~', '[]', '{}'],
  ...[
    '[a]',
    '[1]',
    '[""]',
    '[~]',
    '{a: b}',
    'https://example.com/a.png',
    'http://example.com',
    'example.com',
    'ftp://a',
  ],
  ...[
    '/assets/img/plugins/example/a.png',
    '/assets/img/plugins/other/a.png',
    '/assets/a.png',
    '">=3.7,<4"',
    '>=3.7,<4',
  ],
  ...['"~=3.7"', '"new"', '"=>3"', '[{url: /assets/img/plugins/example/a.png}]', '[{url: 1}]', '[{alt: a}]', '[{}]'],
  ...['[{url: /assets/img/plugins/Example/a.png}]', '{python: 3.7}', '{python: new}', '{os: [amiga]}', '{os: linux}'],
  ...[
    '{octoprint: 1.3}',
    '{octoprint: ["1.3", ">1"]}',
    '{octoprint: [1.3]}',
    '{perl: "5"}',
    'a: b',
    '@me',
    '"\\ud83c"',
  ],
  ...[
    '&a b',
    '*a',
    '! b',
    '!b c',
    '"a" b',
    '[a',
    '{a',
    '\tx',
    'x\t',
    'x\u0007',
    '=',
    '<<',
    'A, B',
    'plugin',
    'example',
  ],
];

const changed = fc
  .array(fc.tuple(fc.constantFrom(...Object.keys(FRONT), ...OTHER_KEYS), fc.constantFrom(null, ...VALUES)), {
    minLength: 1,
    maxLength: 2,
  })
  .map((changes) => {
    const front = Object.entries({ ...FRONT, ...Object.fromEntries(changes) });
    return `---\n${front.map(([key, value]) => (value === null ? '' : `${key}: ${value}\n`)).join('')}---\n\nAbout it.\n`;
  });

const facts = { profile: OCTOPRINT, schema: OCTOPRINT_SCHEMA, images: undefined };
const ourErrors = (name: string, text: string): string[] =>
  validateText(`_plugins/${name}`, text, [], facts).flatMap(({ severity, message }) =>
    severity === 'error' ? [message] : [],
  );

const title = `the registry’s own validator${validatorMissing === undefined ? '' : ` (${validatorMissing})`}`;

describe.skipIf(validatorMissing !== undefined)(title, () => {
  it('refuses nothing that has no error here', () => {
    const texts = fc.sample(changed, { seed: 20261201, numRuns: 3_000 });
    const refusals = refusalsByValidator(texts.map((text) => ['example.md', text] as const));
    const unseen = texts.flatMap((text, at) =>
      refusals[at] === null || ourErrors('example.md', text).length > 0 ? [] : [{ text, refusal: refusals[at] }],
    );
    expect(unseen).toEqual([]);
    expect(refusals.filter((refusal) => refusal === null).length).toBeGreaterThan(100);
  });

  const sample = process.env.REGISTRY_SAMPLE;
  it.skipIf(sample === undefined)('refuses of the real entries those that have an error here (REGISTRY_SAMPLE)', () => {
    const folder = join(sample ?? '', '_plugins');
    const entries = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
    const refusals = refusalsByValidator(entries);
    const refused = entries.flatMap(([name], at) => (refusals[at] === null ? [] : [name]));
    // Without the Python 3 check, which the registry makes of changed files alone.
    const found = entries.flatMap(([name, text]) =>
      ourErrors(name, text).some((message) => !message.includes('compatibility.python')) ? [name] : [],
    );
    expect(found).toEqual(refused);
    expect(refused.length).toBe(9);
  });
});
