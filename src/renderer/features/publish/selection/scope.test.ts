import { expect, it } from 'vitest';
import { EVERYTHING, scopeOf } from './scope.ts';

const key = { entry: '_plugins/a.md', file: '_data/notices.yaml', field: 'a' };

it('is of the changes that the tab names', () => {
  expect(scopeOf(`only:${JSON.stringify([key])}`)).toEqual({ id: JSON.stringify([key]), only: [key] });
});

it('is the same however the keys are written', () => {
  const { field, file, entry } = key;
  expect(scopeOf(`only: ${JSON.stringify([{ field, file, entry, more: 1 }])}`).id).toBe(JSON.stringify([key]));
});

it.each([null, '', 'account', 'only:', 'only:[]', 'only:{', 'only:[{"entry":"a"}]', 'only:null', 'only:[1]'])(
  'is of everything where the tab is %j',
  (tab) => {
    expect(scopeOf(tab)).toBe(EVERYTHING);
  },
);
