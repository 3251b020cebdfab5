import { expect, it, onTestFinished } from 'vitest';
import { ExportStore } from './export-store.ts';
import { ObservationStore } from './observation-store.ts';
import { openDatabase } from './open.ts';

async function database() {
  const opened = await openDatabase();
  onTestFinished(() => {
    opened.close();
  });
  return opened;
}

const one = (entry: string, field: string, day: string, value: number) => ({ entry, field, day, value });

it('keeps the last value of a day, by entry and field, the oldest day first', async () => {
  const store = new ObservationStore(await database());
  store.put([
    one('b', 'x', '2026-01-03', 3),
    one('b', 'x', '2026-01-02', 1),
    one('b', 'y', '2026-01-02', 0.5),
    one('a', 'x', '2025-12-31', 9),
  ]);
  store.put([one('b', 'x', '2026-01-02', 2)]);
  const x = [
    { day: '2026-01-02', value: 2 },
    { day: '2026-01-03', value: 3 },
  ];
  expect(store.of('b')).toEqual(
    new Map([
      ['x', x],
      ['y', [{ day: '2026-01-02', value: 0.5 }]],
    ]),
  );
  expect(store.of('c')).toEqual(new Map());
  expect(store.since(['x'], '2026-01-01')).toEqual(new Map([['b', new Map([['x', x]])]]));
  expect([...store.since(['x', 'y'], '2025-12-31').keys()]).toEqual(['a', 'b']);
});

it('keeps all of some observations or none, and with them how far the history was read', async () => {
  const store = new ObservationStore(await database());
  const broken = [one('a', 'x', '2026-01-01', 1), one('a', 'x', '2026-01-02', Number.NaN)];
  expect(() => store.putHistory('_plugins', 'c1', broken)).toThrow('NOT NULL');
  expect(store.of('a')).toEqual(new Map());
  expect(store.readUpTo('_plugins')).toBeUndefined();
  store.putHistory('_plugins', 'c1', broken.slice(0, 1));
  store.putHistory('_plugins', 'c2', []);
  expect(store.readUpTo('_plugins')).toBe('c2');
  expect(store.readUpTo('other')).toBeUndefined();
  expect(store.of('a').get('x')).toHaveLength(1);
});

it('keeps when the last export of each window was made', async () => {
  const store = new ExportStore(await database());
  store.put(new Map([['week', '2026-01-01T00:00:00.000Z']]));
  store.put(
    new Map([
      ['week', '2026-01-02T00:00:00.000Z'],
      ['month', '2026-01-01T00:00:00.000Z'],
    ]),
  );
  expect(store.all()).toEqual(
    new Map([
      ['week', '2026-01-02T00:00:00.000Z'],
      ['month', '2026-01-01T00:00:00.000Z'],
    ]),
  );
});
