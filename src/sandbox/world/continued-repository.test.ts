import { expect, it } from 'vitest';
import { generateEntries } from '../registry/generated-entry.ts';
import type { Committed } from './committed.ts';
import { numbersOf } from './continued-repository.ts';
import type { WorldRepository } from './repository.ts';
import { createWorld } from './world.ts';
import { repositoryName, type WorldEntry } from './world-entry.ts';

const NOW = new Date('2026-06-15T12:34:56Z');
const COMMITTED = {
  stars: 4_321,
  watchers: 17,
  openIssues: 5,
  closedIssues: 600,
  releases: 9,
  lastPush: new Date('2026-05-01T10:00:00Z'),
  latestRelease: { name: 'Version 3.1.4', tag: 'v3.1.4', publishedAt: new Date('2026-04-30T09:00:00Z') },
};

/** The repositories of many entries that have these committed values. */
function continued(github: Committed['github'], now = NOW): WorldRepository[] {
  const entries: WorldEntry[] = generateEntries(1, 200).map((entry) => ({
    ...entry,
    committed: { usage: {}, github },
  }));
  const world = createWorld({ seed: 1, entries, now });
  return entries.flatMap(({ source }) => {
    const { owner = '', name = '' } = repositoryName(source) ?? {};
    return world.repository(owner, name) ?? [];
  });
}

it('goes on from the committed numbers: a few stars, perhaps a push, seldom a release', () => {
  const repositories = continued(COMMITTED);
  const numbers = repositories.map(numbersOf);
  for (const after of numbers) {
    expect(Math.abs(after.stars - COMMITTED.stars)).toBeLessThan(COMMITTED.stars * 0.02);
    expect(Math.abs(after.openIssues - COMMITTED.openIssues)).toBeLessThan(6);
    expect(after.releases - COMMITTED.releases).toBeOneOf([0, 1]);
    expect(after.lastPush >= COMMITTED.lastPush && after.lastPush < NOW).toBe(true);
  }
  const released = numbers.filter(({ releases }) => releases === 10);
  expect(released.length).toBeGreaterThan(0);
  expect(released.length).toBeLessThan(40);
  for (const { latestRelease, lastPush } of released) {
    expect(latestRelease).toEqual({ name: 'Version 3.1.5', tag: 'v3.1.5', publishedAt: lastPush });
  }
  const kept = numbers.find(({ releases }) => releases === 9)?.latestRelease;
  expect(kept).toEqual(COMMITTED.latestRelease);
});

it('tells a story in order: created, released, pushed', () => {
  for (const { createdAt, releases, commits, head } of continued(COMMITTED)) {
    const released = releases.map((release) => release.createdAt.getTime());
    expect(released).toEqual(released.toSorted((a, b) => a - b));
    expect(new Set(releases.map(({ tag }) => tag)).size).toBe(releases.length);
    const committed = commits.map(({ committedDate }) => committedDate.getTime());
    expect(committed).toEqual(committed.toSorted((a, b) => b - a));
    expect(commits[0]).toBe(head);
    expect(createdAt.getTime()).toBeLessThan(Math.min(...released, ...committed));
  }
});

it('is the same all day, and keeps a commit’s name while nothing is pushed', () => {
  const later = continued(COMMITTED, new Date('2026-06-15T23:00:00Z'));
  const tomorrow = continued(COMMITTED, new Date('2026-06-16T01:00:00Z'));
  for (const [at, repository] of continued(COMMITTED).entries()) {
    expect(JSON.stringify(later[at])).toBe(JSON.stringify(repository));
    if (repository.head.committedDate.getTime() === COMMITTED.lastPush.getTime()) {
      expect(tomorrow[at]?.head).toEqual(repository.head);
    }
  }
});

it('fills in what was not committed, and keeps a repository without releases so', () => {
  const [first] = continued({});
  expect(first && numbersOf(first).stars).not.toBe(COMMITTED.stars);
  const partly = continued({ stars: 7 });
  expect(new Set(partly.map(({ stars }) => Math.abs(stars - 7) <= 3))).toEqual(new Set([true]));
  expect(new Set(partly.map(({ releases }) => releases.length)).size).toBeGreaterThan(5);
  const none = continued({ releases: 0, lastPush: COMMITTED.lastPush });
  expect(none.filter((repository) => numbersOf(repository).releases > 0)).toEqual([]);
});
