import { expect, it, onTestFinished } from 'vitest';
import type { Publication } from '../../shared/publication.ts';
import { openCache } from './index.ts';

async function cache() {
  const opened = await openCache(undefined);
  onTestFinished(() => opened.close());
  return opened;
}

const EDIT = { path: '_plugins/a.md', base: 'a\r\n', text: 'b', who: 'me', at: '2026-01-01T00:00:00.000Z' };

it('keeps the last edit by hand of each file, byte for byte', async () => {
  const { handEdits } = await cache();
  handEdits.put({ ...EDIT, path: '_plugins/b.md' });
  handEdits.put(EDIT);
  handEdits.put({ ...EDIT, text: 'c', at: '2026-01-01T01:00:00+01:00' });
  expect(handEdits.all()).toEqual([
    { ...EDIT, text: 'c' },
    { ...EDIT, path: '_plugins/b.md' },
  ]);
  handEdits.remove(EDIT.path);
  handEdits.remove('_plugins/none.md');
  expect(handEdits.all().map(({ path }) => path)).toEqual(['_plugins/b.md']);
});

it('keeps publishes, the newest first, as they are known last', async () => {
  const { publications } = await cache();
  const publish = (commit: string, at: string, state: Publication['state'] = 'pushed'): Publication => ({
    ...{ commit, at, state, branch: 'main', subject: 's', who: 'me', files: 1, changes: 2, reverts: null, steps: [] },
    ...{ words: 'w', buildUrl: null, liveAt: null, live: { shown: 0, of: 2, commit: null } },
  });
  publications.add(publish('1', '2026-01-01T00:00:00.000Z'), [{ id: 'a' }], []);
  publications.add(publish('3', '2026-01-03T00:00:00.000Z'), [], []);
  publications.add(publish('2', '2026-01-02T00:00:00.000Z'), [], []);
  publications.put(publish('1', '2026-01-01T00:00:00.000Z', 'live'));
  expect(publications.all().map(({ commit, state }) => [commit, state])).toEqual([
    ['3', 'pushed'],
    ['2', 'pushed'],
    ['1', 'live'],
  ]);
  expect(publications.expectedOf('1')).toEqual([{ id: 'a' }]);
  expect(publications.expectedOf('4')).toBeUndefined();
});
