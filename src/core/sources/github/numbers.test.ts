import { describe, expect, it } from 'vitest';
import { changeOf } from '../../../../tests/support/publication.ts';
import { countsMovedTogether, judgeCount } from './numbers.ts';

const UNKNOWN = { published: {}, answered: new Map<string, number>(), series: [], day: '2026-01-01' };

describe('a count that GitHub gives', () => {
  it.each([
    ['stars', 812, 0, {}, 'alarming'],
    ['stars', 812, 20, {}, 'alarming'],
    ['stars', 3, 0, {}, 'notable'],
    ['stars', 812, 790, {}, undefined],
    ['stars', 0, 0, {}, undefined],
    ['stars', 60, 900, {}, 'alarming'],
    ['watchers', 25, 1, {}, 'alarming'],
    ['closed_issues', 40, 0, {}, 'alarming'],
    ['releases', 2, 0, {}, 'notable'],
    ['open_issues', 3, 0, { before: 10, after: 13 }, undefined],
    ['open_issues', 3, 0, { before: 10, after: 10 }, 'notable'],
    ['open_issues', 30, 0, { before: 10, after: 0 }, 'alarming'],
    ['closed_issues', 60, 700, {}, 'alarming'],
  ] as const)('%s from %i to %i', (key, before, after, closed, severity) => {
    const published = { [key]: before, ...('before' in closed ? { closed_issues: closed.before } : {}) };
    const answered = new Map('after' in closed ? [['closed_issues', closed.after]] : []);
    expect(judgeCount({ key, before, after }, { ...UNKNOWN, published, answered })?.severity).toBe(severity);
  });

  it('names both numbers', () => {
    const fell = judgeCount({ key: 'stars', before: 3_103, after: 0 }, UNKNOWN);
    expect(fell).toEqual({ severity: 'alarming', words: 'dropped from 3,103 to 0' });
  });

  it('is judged only where it is a count, and there was one', () => {
    expect(judgeCount({ key: 'repo', before: 'a/b', after: 'c/d' }, UNKNOWN)).toBeUndefined();
    expect(judgeCount({ key: 'stars', before: undefined, after: 0 }, UNKNOWN)).toBeUndefined();
  });
});

describe('counts of many entries', () => {
  const fallen = (many: number, after = 0) =>
    Array.from({ length: many }, (_, at) => changeOf(`p${at}`, 'github.stars', 100, after));
  it.each([
    ['all zero', fallen(40), 40, { field: 'github.stars', moved: 40, of: 40 }],
    ['a third zero', fallen(20), 60, { field: 'github.stars', moved: 20, of: 60 }],
    ['a few zero', fallen(4), 60, undefined],
    ['moved a little', fallen(60, 99), 60, undefined],
  ])('%s', (_, changes, compared, expected) => {
    expect(countsMovedTogether(changes, new Map([['github.stars', compared]]))).toEqual(expected ? [expected] : []);
  });
});
