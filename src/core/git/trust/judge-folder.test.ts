import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Checkout } from '../../../../tests/support/checkout.ts';
import { temporaryFolder } from '../../../../tests/support/registry-folder.ts';
import { isHarmless } from './harmless-keys.ts';
import { judgeFolder, trustedBy } from './judge-folder.ts';

async function repository(config: Record<string, string> = {}): Promise<Checkout> {
  const folder = await temporaryFolder();
  execFileSync('git', ['init', '--quiet', '-b', 'main', folder]);
  const checkout = new Checkout(folder);
  for (const [key, value] of Object.entries(config)) checkout.git('config', '--add', key, value);
  return checkout;
}

const keysOf = async ({ folder }: Checkout): Promise<string[]> =>
  (await judgeFolder(folder)).settings.map(({ key }) => key);

describe('a folder needs no trust', () => {
  it('without git', async () => {
    const judgement = await judgeFolder(await temporaryFolder());
    expect(judgement.settings).toEqual([]);
    expect(trustedBy(judgement)).toBe(judgement.folder);
  });

  it.each<[string, Record<string, string>]>([
    ['as git makes it', {}],
    [
      'as a clone has it',
      {
        'remote.origin.url': 'https://github.com/o/n.git',
        'remote.origin.fetch': '+refs/heads/*:refs/remotes/origin/*',
      },
    ],
    [
      'as a partial and sparse clone has it',
      {
        'remote.origin.url': 'git@github.com:o/n.git',
        'remote.origin.promisor': 'true',
        'remote.origin.partialclonefilter': 'blob:none',
        'extensions.partialClone': 'origin',
        'core.sparseCheckout': 'true',
        'core.sparseCheckoutCone': 'false',
      },
    ],
    [
      'as editors and GitHub’s own tools leave it',
      {
        'branch.main.vscode-merge-base': 'origin/main',
        'branch.main.github-pr-owner-number': 'o#n#1',
        'remote.origin.gh-resolved': 'base',
        'lfs.repositoryformatversion': '0',
        'core.hooksPath': '.husky',
        'user.email': 'a@b.c',
        'commit.gpgSign': 'true',
      },
    ],
    [
      'as actions/checkout 4 leaves it',
      {
        'remote.origin.url': 'https://github.com/o/n',
        'gc.auto': '0',
        'http.https://github.com/.extraheader': 'AUTHORIZATION: basic eC1hY2Nlc3MtdG9rZW46Z2hzX3h4',
      },
    ],
  ])('%s', async (_, config) => {
    expect(await keysOf(await repository(config))).toEqual([]);
  });

  it('as actions/checkout 6 leaves it: its token is in files that are included, one of which is not there', async () => {
    const at = await repository({ 'remote.origin.url': 'https://github.com/o/n' });
    const credentials = join(at.folder, '..', 'git-credentials-1.config');
    await writeFile(credentials, '[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic eC1hY2Nlc3M=\n');
    at.git('config', `includeIf.gitdir:${at.folder}/.git.path`, credentials);
    at.git('config', 'includeIf.gitdir:/github/workspace/.git.path', '/github/runner_temp/git-credentials-1.config');
    expect(await keysOf(at)).toEqual([]);
    await rm(credentials);
  });
});

describe('a folder is asked about', () => {
  it.each([
    ['core.sshCommand', 'x'],
    ['core.gitProxy', 'x'],
    ['core.alternateRefsCommand', 'x'],
    ['core.attributesFile', 'x'],
    ['core.excludesFile', 'x'],
    ['core.worktree', '/elsewhere'],
    ['credential.helper', '!x'],
    ['credential.https://github.com.helper', '!x'],
    ['remote.origin.uploadpack', 'x'],
    ['remote.origin.receivepack', 'x'],
    ['remote.origin.vcs', 'x'],
    ['remote.origin.proxy', 'x'],
    ['remote.origin.url', 'ext::sh -c x'],
    ['remote.origin.url', '/srv/registry.git'],
    ['remote.origin.url', 'http://example.org/registry.git'],
    ['remote.origin.pushurl', 'file:///srv/registry.git'],
    ['protocol.ext.allow', 'always'],
    ['url.ext::sh -c x.insteadOf', 'https://github.com/'],
    ['url.ext::sh -c x.pushInsteadOf', 'https://github.com/'],
    ['filter.x.clean', 'x'],
    ['filter.x.smudge', 'x'],
    ['filter.x.process', 'x'],
    ['diff.external', 'x'],
    ['diff.x.command', 'x'],
    ['diff.x.textconv', 'x'],
    ['merge.x.driver', 'x'],
    ['gpg.program', 'x'],
    ['gpg.ssh.program', 'x'],
    ['gpg.x509.program', 'x'],
    ['gpg.ssh.defaultKeyCommand', 'x'],
    ['http.proxy', 'x'],
    ['http.https://github.com/.proxy', 'x'],
    ['http.curloptResolve', 'github.com:443:10.0.0.1'],
    ['http.extraHeader', 'Host: evil'],
    ['http.https://github.com/.extraheader', 'X-Forward: evil'],
    ['http.sslVerify', 'false'],
    ['http.sslCert', 'x'],
    ['submodule.x.update', '!x'],
    ['uploadpack.packObjectsHook', 'x'],
    ['fetch.bundleURI', 'https://evil'],
    ['trace2.eventTarget', '/elsewhere'],
    ['lfs.customtransfer.x.path', 'x'],
    ['what.git.gains.later', 'x'],
  ])('for %s = %s', async (key, value) => {
    const at = await repository({ [key]: value });
    const judgement = await judgeFolder(at.folder);
    expect(judgement.settings).toMatchObject([{ value, file: '.git/config' }]);
    expect(judgement.settings[0]?.key.toLowerCase()).toBe(key.toLowerCase());
    expect(trustedBy(judgement)).toBeUndefined();
    expect(trustedBy(judgement, judgement.digest)).toBe(at.folder);
  });

  it('for what an included file says, in whatever condition and depth', async () => {
    const at = await repository({ 'include.path': '../one', 'includeIf.onbranch:later.path': '../two' });
    await writeFile(join(at.folder, 'one'), '[include]\n\tpath = deep/three\n');
    await mkdir(join(at.folder, 'deep'));
    await writeFile(join(at.folder, 'deep/three'), '[core]\n\tsshCommand = x\n');
    await writeFile(join(at.folder, 'two'), '[filter "x"]\n\tclean = y\n');
    const { settings } = await judgeFolder(at.folder);
    expect(settings).toMatchObject([
      { key: 'core.sshcommand', file: 'deep/three', line: 2, what: 'Replaces ssh' },
      { key: 'filter.x.clean', file: 'two', line: 2 },
    ]);
  });

  it('for files that include each other, and ends', async () => {
    const at = await repository({ 'includeIf.onbranch:x.path': '../loop' });
    await writeFile(join(at.folder, 'loop'), '[includeIf "onbranch:x"]\n\tpath = loop\n[core]\n\tsshCommand = x\n');
    expect(await keysOf(at)).toEqual(['core.sshcommand']);
  });

  it('for what the configuration of its worktree says', async () => {
    const at = await repository({ 'extensions.worktreeConfig': 'true' });
    at.git('config', '--worktree', 'gpg.program', 'x');
    expect((await judgeFolder(at.folder)).settings).toMatchObject([
      { key: 'gpg.program', file: '.git/config.worktree' },
    ]);
  });

  it('for git data that is elsewhere', async () => {
    const at = await repository();
    await at.commit({ a: '' });
    at.git('worktree', 'add', '--quiet', join(at.folder, 'linked'));
    expect((await judgeFolder(join(at.folder, 'linked'))).settings).toMatchObject([{ key: '.git', file: '.git' }]);
  });

  it('again, when one of the settings has changed', async () => {
    const at = await repository({ 'core.sshCommand': 'x' });
    const before = await judgeFolder(at.folder);
    at.git('config', 'core.sshCommand', 'y');
    expect(trustedBy(await judgeFolder(at.folder), before.digest)).toBeUndefined();
  });

  it('and not hung up by a named pipe in the place of a file', async () => {
    const at = await repository({ 'include.path': '../pipe' });
    execFileSync('mkfifo', [join(at.folder, 'pipe')]);
    await expect(judgeFolder(at.folder)).rejects.toMatchObject({ problem: { code: 'git.failed' } });
  }, 5_000);
});

it('a key of git’s own list is harmless only where it is known to be', () => {
  const keys = execFileSync('git', ['help', '--config'], { encoding: 'utf8' }).split('\n');
  const words = /^(?:advice|color|column|commit|rebase)\./;
  const harmless = keys.filter(
    (key) => !words.test(key) && isHarmless(key.toLowerCase().replaceAll(/[<>*]/g, 'x'), 'x'),
  );
  const startsPrograms =
    /command|helper|program|hook|proxy|textconv|driver|editor|pager|askpass|browser|tool|clean|smudge/i;
  // Those are overridden in every call, or belong to commands that are never run.
  const known = ['core.askPass', 'core.editor', 'core.hooksPath', 'core.pager'];
  expect(harmless.length).toBeGreaterThan(60);
  expect(harmless.filter((key) => startsPrograms.test(key) && !known.includes(key))).toEqual([]);
});
