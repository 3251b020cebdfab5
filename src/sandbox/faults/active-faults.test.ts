import { expect, it } from 'vitest';
import { ActiveFaults } from './active-faults.ts';

it.each([
  ['an unknown name, and lists the known ones', 'slow', /no fault "slow".*refuse-over/],
  ['an inherited name', 'constructor', /no fault "constructor"/],
  ['no name', '', /no fault ""/],
  ['a missing argument', 'alias', /needs an argument: alias=OWNER\/REPO/],
  ['a needless argument', 'nulls=1', /takes no argument/],
  ['an argument that is no number', 'refuse-over=many', /needs a number/],
  ['a negative number', 'drop-after=-1', /needs a number/],
  ['a step that there is not, and lists those there are', 'build-fails=Lint', /takes one of: Set up job, Check out/],
])('refuses %s', (_, written, message) => {
  expect(() => new ActiveFaults([written])).toThrow(message);
});

it('takes a fault several times, with an argument each, whatever their case', () => {
  const faults = new ActiveFaults(['deleted=one/A', 'deleted=two/b=c']);
  expect(faults.has('deleted')).toBe(true);
  expect(faults.has('deleted', 'ONE/a')).toBe(true);
  expect(faults.arguments('deleted')).toEqual(['one/A', 'two/b=c']);
  expect(faults.has('deleted', 'three/d')).toBe(false);
  expect(faults.has('renamed')).toBe(false);
});

it('reads an optional number as 1 where it is left out', () => {
  const faults = new ActiveFaults(['primary-limit', 'secondary-limit=3']);
  expect([faults.number('primary-limit'), faults.number('secondary-limit'), faults.number('flaky')]).toEqual([
    1,
    3,
    undefined,
  ]);
});
