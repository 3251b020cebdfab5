import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateEntries } from '../registry/generated-entry.ts';
import { createWorld, type World } from './world.ts';
import { repositoryName, ticketOf, type WorldEntry } from './world-entry.ts';

const NOW = new Date('2026-06-15T12:34:56Z');
const ENTRIES = generateEntries(1, 300);

function world(seed: number, entries: readonly WorldEntry[] = ENTRIES): World {
  return createWorld({ seed, entries, now: NOW });
}

/** Everything that the world says of an entry's repository, as text. */
function said(of: World, entry: WorldEntry): string {
  const { owner = '', name = '' } = repositoryName(entry.source) ?? {};
  const found = of.repository(owner, name);
  return JSON.stringify([found, [...(found?.files() ?? [])]]);
}

const REPOSITORIES = ENTRIES.flatMap((entry) => {
  const named = repositoryName(entry.source);
  const repository = named && world(1).repository(named.owner, named.name);
  return repository ? [{ entry, repository, files: [...repository.files()] }] : [];
});

function share(of: (one: (typeof REPOSITORIES)[number]) => boolean): number {
  return REPOSITORIES.filter(of).length / REPOSITORIES.length;
}

describe('a world', () => {
  it('is the same for the same seed, and another for another', () => {
    const [first, again, other] = [world(1), world(1), world(2)];
    for (const entry of ENTRIES.slice(0, 20)) expect(said(again, entry)).toBe(said(first, entry));
    expect(
      ENTRIES.filter((entry) => said(other, entry) === said(first, entry) && said(first, entry) !== '[null,[]]'),
    ).toEqual([]);
  });

  it('has a repository that depends on no other entry, nor on their order', () => {
    const whole = world(7);
    fc.assert(
      fc.property(fc.shuffledSubarray(ENTRIES.slice(0, 40), { minLength: 1 }), (some) => {
        const part = world(7, some);
        for (const entry of some.slice(0, 3)) expect(said(part, entry)).toBe(said(whole, entry));
      }),
      { numRuns: 30 },
    );
  });

  it('does not change within a day', () => {
    const later = createWorld({ seed: 1, entries: ENTRIES, now: new Date('2026-06-15T23:59:59Z') });
    for (const entry of ENTRIES.slice(0, 20)) expect(said(later, entry)).toBe(said(world(1), entry));
  });

  it('gives every repository ids of its own', () => {
    expect(new Set(REPOSITORIES.map(({ repository }) => repository.id)).size).toBe(REPOSITORIES.length);
  });
});

it.each<[string, number, number, (one: (typeof REPOSITORIES)[number]) => boolean]>([
  ['no release', 0.02, 0.2, ({ repository }) => repository.releases.length === 0],
  ['a prerelease as the newest one', 0.05, 0.35, ({ repository }) => repository.releases.at(-1)?.isPrerelease === true],
  ['a release that only its tag names', 0.1, 0.9, ({ repository }) => repository.releases.some(({ name }) => !name)],
  [
    'no commit in two years',
    0.1,
    0.4,
    ({ repository }) => NOW.getTime() - repository.head.committedDate.getTime() > 730 * 86_400_000,
  ],
  ['the owner’s archive', 0.005, 0.1, ({ repository }) => repository.isArchived],
  ['setup.py', 0.7, 0.95, ({ files }) => files.some(([path]) => path === 'setup.py')],
  ['pyproject.toml', 0.05, 0.3, ({ files }) => files.some(([path]) => path === 'pyproject.toml')],
  ['neither', 0.005, 0.1, ({ files }) => !files.some(([path]) => /^(setup\.py|pyproject\.toml)$/.test(path))],
  [
    'a package of another name',
    0.03,
    0.15,
    ({ entry, files }) => !files.some(([path]) => path.startsWith(`octoprint_${entry.id}/`)),
  ],
  ['Python 2 print statements', 0.02, 0.2, ({ files }) => files.some(([, text]) => text.includes('print "'))],
  [
    'no compatibility in its source',
    0.005,
    0.1,
    ({ files }) => !files.some(([, text]) => text.includes('pythoncompat')),
  ],
])('between the shares that make it interesting, repositories have %s', (_, least, most, has) => {
  expect(share(has)).toBeGreaterThan(least);
  expect(share(has)).toBeLessThan(most);
});

it('has plugin sources of 2 to 12 KB that end with what they are compatible with', () => {
  for (const { files } of REPOSITORIES) {
    const source = files.find(([path]) => path.endsWith('/__init__.py'))?.[1] ?? '';
    expect(source.length).toBeGreaterThan(2_000);
    expect(source.length).toBeLessThan(12_000);
  }
  const last = REPOSITORIES.filter(({ files }) =>
    files.some(([, text]) => /\n__plugin_pythoncompat__ = "[^"]+"\n$/.test(text)),
  );
  expect(last.length / REPOSITORIES.length).toBeGreaterThan(0.6);
});

it('has sources that mostly agree with what is declared, and sometimes contradict it', () => {
  const plain = REPOSITORIES.flatMap(({ entry, files }) => {
    const said = files.map(([, text]) => /\n__plugin_pythoncompat__ = "([^"]+)"\n$/.exec(text)?.[1]).find(Boolean);
    return said && entry.python ? [{ said: said.replaceAll(' ', ''), declared: entry.python }] : [];
  });
  const contradicting = plain.filter(({ said, declared }) => said.includes('2.7') !== declared.includes('2.7')).length;
  expect(contradicting).toBeGreaterThan(0);
  expect(contradicting / plain.length).toBeLessThan(0.1);
});

it('agrees with a value that it gave to an entry without one', () => {
  for (const { entry, files } of REPOSITORIES.filter(({ entry }) => entry.python === undefined)) {
    const source = files.find(([path]) => path.endsWith('/__init__.py'))?.[1] ?? '';
    const value = /\n__plugin_pythoncompat__ = "([^"]+)"\n$/.exec(source)?.[1];
    if (value !== undefined)
      expect(said(world(1, [{ ...entry, python: value }]), entry)).toBe(said(world(1, [entry]), entry));
  }
});

it('of a calm entry archives nothing and contradicts nothing', () => {
  const calm = ENTRIES.map((entry) => ({ ...entry, isCalm: true }));
  const repositories = calm.flatMap(({ source, python }) => {
    const { owner = '', name = '' } = repositoryName(source) ?? {};
    const repository = world(1, calm).repository(owner, name);
    return repository ? [{ python, repository }] : [];
  });
  expect(repositories.some(({ repository }) => repository.isArchived)).toBe(false);
  for (const { python = '', repository } of repositories) {
    const text = [...repository.files().values()].join('');
    const said = /\n__plugin_pythoncompat__ = "([^"]+)"\n/.exec(text)?.[1]?.replaceAll(' ', '');
    if (python !== '' && said !== undefined && !text.includes('sys.version_info')) {
      expect(['>=2.7,<3', python]).toContain(said);
    }
  }
});

it.each([
  ['https://github.com/o/r/issues/7', { owner: 'o', name: 'r', number: 7 }],
  ['https://github.com/o/r/issues/7#issuecomment-1', { owner: 'o', name: 'r', number: 7 }],
  ['https://github.com/o/r/pull/7', undefined],
  ['https://gitlab.com/o/r/issues/7', undefined],
  ['https://github.com/o/r/issues/9999999999', undefined],
  ['it is old', undefined],
])('reads the ticket %s', (url, expected) => {
  expect(ticketOf(url)).toEqual(expected);
});

it.each([
  ['https://github.com/o/r', 'o/r'],
  ['https://github.com/o/r/', 'o/r'],
  ['http://www.github.com/o/r.git', 'o/r'],
  ['https://GitHub.com/o/r.js/tree/main', 'o/r.js'],
  ['https://gitlab.com/o/r', undefined],
  ['https://github.com.example/o/r', undefined],
  ['https://github.com/o', undefined],
  [undefined, undefined],
])('reads the repository of %s', (source, expected) => {
  const named = repositoryName(source);
  expect(named && `${named.owner}/${named.name}`).toBe(expected);
});
