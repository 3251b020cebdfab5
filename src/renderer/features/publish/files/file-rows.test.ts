import { expect, it } from 'vitest';
import { examplePlan, plannedFile } from '../plan/example-plan.ts';
import { fileRows, selectedIndex } from './file-rows.ts';

const keys = (search: string, plan = examplePlan()) => fileRows(plan, search).map(({ key }) => key);

it('has first what reaches users, then the fullest folder, last what is held back', () => {
  expect(keys('')).toEqual([
    'head Reaches users',
    'reach 0 _data/notices.yaml a',
    'folder _plugins',
    'file _plugins/a.md',
    'file _plugins/b.md',
    'folder _data',
    'file _data/notices.yaml',
    'head Held back',
    'held _plugins/c.md',
  ]);
});

it.each([
  ['B.MD', ['folder _plugins', 'file _plugins/b.md']],
  ['look at', ['head Reaches users', 'reach 0 _data/notices.yaml a']],
  [' c.md ', ['head Held back', 'held _plugins/c.md']],
  ['nothing like it', []],
])('finds %j', (search, found) => {
  expect(keys(search)).toEqual(found);
});

it('finds what is notable', () => {
  const plan = examplePlan({
    files: [plannedFile('_plugins/a.md', { notable: 'archived' }), plannedFile('_plugins/b.md')],
  });
  expect(keys('archiv', plan)).toEqual(['folder _plugins', 'file _plugins/a.md']);
});

it('has a file that is in no folder', () => {
  const plan = examplePlan({ files: [plannedFile('readme.md')], reachesUsers: [], heldBack: [] });
  expect(fileRows(plan, '')).toMatchObject([{ folder: '' }, { name: 'readme.md' }]);
});

it('gives each row a key of its own, though a host hears twice of one plugin', () => {
  const [reach] = examplePlan().reachesUsers;
  const plan = examplePlan({ reachesUsers: reach === undefined ? [] : [reach, reach] });
  expect(new Set(keys('', plan)).size).toBe(keys('', plan).length);
});

it.each([
  ['file _plugins/b.md', null, 'file _plugins/b.md'],
  ['gone', '_plugins/b.md', 'reach 0 _data/notices.yaml a'],
  ['folder _plugins', null, 'reach 0 _data/notices.yaml a'],
  ['held _plugins/b.md', null, 'file _plugins/b.md'],
  ['file _plugins/c.md', null, 'held _plugins/c.md'],
])('looks at %j, of the plugin %j, as %s', (key, plugin, found) => {
  const rows = fileRows(examplePlan(), '');
  expect(rows[selectedIndex(rows, key, plugin)]?.key).toBe(found);
});

it.each([
  ['_plugins/b.md', 'file _plugins/b.md'],
  ['_plugins/c.md', 'held _plugins/c.md'],
  ['gone', 'file _plugins/a.md'],
  [null, 'file _plugins/a.md'],
])('looks at the plugin %j as %s where nothing reaches users', (plugin, found) => {
  const rows = fileRows(examplePlan({ reachesUsers: [] }), '');
  expect(rows[selectedIndex(rows, null, plugin)]?.key).toBe(found);
});

it('looks at nothing where nothing is', () => {
  expect(selectedIndex([], 'file a', null)).toBe(-1);
});
