import { describe, expect, it } from 'vitest';
import type { FolderTrust } from '../../../shared/trust.ts';
import { placeOf, trustedThings, trustList, trustTitle } from './trust-words.ts';

type Setting = FolderTrust['settings'][number];

const setting = (over: Partial<Setting> = {}): Setting => ({
  key: 'core.sshcommand',
  value: '/opt/relay',
  file: '.git/config',
  line: 14,
  kind: 'program',
  what: 'Replaces ssh',
  when: 'at each fetch',
  isNew: false,
  ...over,
});
const proxy = setting({ key: 'http.proxy', kind: 'network', what: 'Names a proxy' });
const other = setting({ key: 'core.worktree', kind: 'other', line: null });

describe('what is asked about a folder', () => {
  it.each([
    [[setting()], 'This folder’s git settings run 1 program', 'this program'],
    [[setting(), setting()], 'This folder’s git settings run 2 programs', 'these 2 programs'],
    [
      [setting(), setting(), proxy],
      'This folder’s git settings run 2 programs',
      'these 2 programs and 1 other setting',
    ],
    [[proxy], 'This folder’s git settings change where data goes', 'this setting'],
    [[proxy, other], 'This folder’s git settings change where data goes', 'these 2 settings'],
    [[other], 'This folder’s git settings are unusual', 'this setting'],
  ])('is named by what it does: %#', (settings, title, things) => {
    expect([trustTitle(settings), trustedThings(settings)]).toEqual([title, things]);
  });

  it('names the place of each setting, with its line where that is known', () => {
    expect([placeOf(setting()), placeOf(other)]).toEqual([
      'core.sshcommand, .git/config:14',
      'core.worktree, .git/config',
    ]);
  });

  it('can be copied as text', () => {
    expect(trustList('/r', [setting()])).toBe('/r\nReplaces ssh: /opt/relay (core.sshcommand, .git/config:14)\n');
  });
});
