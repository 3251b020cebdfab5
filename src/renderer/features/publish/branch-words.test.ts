import { expect, it } from 'vitest';
import type { SyncState } from '../../../shared/contract/registry.ts';
import { branchWords } from './branch-words.ts';

const LEVEL: SyncState = {
  branch: 'main',
  remote: 'https://github.com/hearthside/plugin-registry.git',
  pushesTo: null,
  repository: 'hearthside/plugin-registry',
  ahead: 0,
  behind: 0,
  fetchedAt: '2026-06-14T12:00:00Z',
  incoming: [],
};

it.each<[Partial<SyncState>, string]>([
  [{}, 'main is level with the remote'],
  [{ behind: 2 }, 'main is 2 commits behind the remote'],
  [{ ahead: 1 }, 'main is 1 commit ahead of the remote'],
  [{ ahead: 1, behind: 2 }, 'main is 1 commit ahead of the remote and 2 commits behind it'],
  [{ fetchedAt: null }, 'main was never fetched'],
  [{ remote: null }, 'main has no remote'],
  [{ branch: null, remote: null }, 'No branch is checked out'],
])('of %j says "%s"', (over, words) => {
  expect(branchWords({ ...LEVEL, ...over })).toBe(words);
});
