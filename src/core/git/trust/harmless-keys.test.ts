import { describe, expect, it } from 'vitest';
import { isHarmless } from './harmless-keys.ts';

describe('asked about', () => {
  it.each([
    ['branch.main.mergeoptions', '-F /a/pipe'],
    ['branch.main.remote', '/a/folder'],
    ['remote.pushdefault', 'https://example.org/other'],
    ['remote.origin.url', 'ext::sh -c x'],
    ['remote.origin.url', '/a/folder'],
    ['remote.origin.url', 'http://['],
    ['remote.origin.url', 'http://127.0.0.1\\@example.org/x'],
    ['push.pushoption', 'ci.skip'],
    ['help.browser', 'x'],
    ['gc.recentobjectshook', 'x'],
    ['format.signaturefile', '/a/pipe'],
    ['commit.template', '/a/pipe'],
    ['user.signingkey', '/a/pipe'],
    ['core.protecthfs', 'false'],
    ['core.protectntfs', 'false'],
    ['extensions.partialclone', '/a/folder'],
    ['log.somethingnew', 'x'],
  ])('%s = %s', (key, value) => {
    expect(isHarmless(key, value)).toBe(false);
  });
});

describe('not asked about', () => {
  it.each([
    ['branch.main.remote', 'origin'],
    ['branch.main.merge', 'refs/heads/main'],
    ['branch.main.vscode-merge-base', 'origin/main'],
    ['branch.a/b.github-pr-owner-number', 'o#n#1'],
    ['remote.origin.url', 'https://github.com/o/n.git'],
    ['remote.origin.url', 'git@github.com:o/n.git'],
    ['http.https://github.com/.extraheader', 'AUTHORIZATION: basic eDp5'],
    ['gc.auto', '0'],
    ['lfs.repositoryformatversion', '0'],
    ['core.hookspath', '.husky/_'],
    ['user.signingkey', '0123456789ABCDEF'],
    ['core.protectntfs', 'true'],
  ])('%s = %s', (key, value) => {
    expect(isHarmless(key, value)).toBe(true);
  });
});
