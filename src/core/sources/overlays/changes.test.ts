import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../shared/json.ts';
import { OCTOPRINT } from '../../../shared/profile.ts';
import { changesFromOverlays } from './changes.ts';

const PATH = '_data/update_check_overlays_py2.yaml';
const OURS = { disabled: true, compatible: false };

const entry = (id: string, values: JsonObject, path = `_plugins/${id}.md`) => ({ path, id, values });
const python = (specifier: JsonObject[string]): JsonObject => ({ compatibility: { python: specifier } });
function run(entries: Parameters<typeof changesFromOverlays>[0], value: JsonObject = {}, profile = OCTOPRINT) {
  return changesFromOverlays(entries, { path: PATH, value }, profile);
}

describe('a plugin that excludes Python 2.7', () => {
  it('yields an overlay for hosts on Python 2', () => {
    expect(run([entry('a', python('>=3.7,<4')), entry('b', python('>=2.7,<4'))])).toEqual([
      {
        entry: '_plugins/a.md',
        file: PATH,
        field: 'a',
        after: OURS,
        source: 'overlays',
        severity: 'notable',
        reason:
          'a runs on Python >=3.7,<4: every host on Python 2 that has it installed, in any version, will show it as incompatible and not update it',
      },
    ]);
  });

  it.each([
    ['ours', OURS],
    ['another', { user: 'o' }],
    ['nothing', null],
    ['text', 'x'],
  ])('yields none where its id is there already, whatever its value: %s', (_, value) => {
    expect(run([entry('a', python('>=3'))], { a: value })).toEqual([]);
  });

  it('yields one beside an id in other capitals, and one for two files of one id', () => {
    const entries = [entry('a', python('>=3')), entry('a', python('>=2.7'), '_plugins/b.md')];
    expect(run(entries, { A: OURS })).toMatchObject([{ field: 'a', entry: '_plugins/a.md' }]);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'a\n', '\udc00', '', 'a'.repeat(101)])(
    'yields none under an id that no host can have: %j',
    (id) => {
      expect(run([entry(id, python('>=3'))])).toEqual([]);
    },
  );

  it('yields one under an id that every object has', () => {
    expect(run([entry('toString', python('>=3'))])).toHaveLength(1);
  });
});

describe('an overlay of ours', () => {
  it.each([
    ['includes 2.7', python('>=2.7,<4'), '>=2.7,<4'],
    ['says nothing of Python', { compatibility: { os: ['linux'] } }, '>=2.7,<3'],
    ['says null', python(null), '>=2.7,<3'],
    ['has an empty compatibility', { compatibility: null }, '>=2.7,<3'],
    ['has none', {}, '>=2.7,<3'],
  ])('goes where the entry %s', (_, values, specifier) => {
    expect(run([entry('a', values)], { a: { compatible: false, disabled: true } })).toEqual([
      {
        entry: '_plugins/a.md',
        file: PATH,
        field: 'a',
        before: OURS,
        source: 'overlays',
        severity: 'notable',
        reason: `a runs on Python ${specifier}, 2.7 included: every host on Python 2 that has it installed, in any version, will update it again`,
      },
    ]);
  });

  it.each([
    ['its entry is gone', [], OURS],
    ['the specifier is none', [entry('a', python('three'))], OURS],
    ['the specifier is empty', [entry('a', python(''))], OURS],
    ['the specifier is a number', [entry('a', python(2.7))], OURS],
    ['compatibility is text', [entry('a', { compatibility: '>=2.7' })], OURS],
    ['compatibility is a list', [entry('a', { compatibility: [] })], OURS],
    ['another file of its id excludes 2.7', [entry('a', {}), entry('a', python('>=3'))], OURS],
    ['another file of its id is unclear', [entry('a', {}), entry('a', python('x'))], OURS],
    ['it says less', [entry('a', {})], { disabled: true }],
    ['it says more', [entry('a', {})], { ...OURS, user: 'o' }],
    ['it says otherwise', [entry('a', {})], { disabled: true, compatible: 'false' }],
  ])('stays where %s', (_, entries, value) => {
    expect(run(entries, { a: value })).toEqual([]);
  });
});

it('what an entry leaves out is what the profile’s hosts take it for', () => {
  const profile = { ...OCTOPRINT, python: { ...OCTOPRINT.python, undeclared: '>=3,<4' } };
  expect(run([entry('a', {})], {}, profile)).toHaveLength(1);
});
