import { describe, expect, it } from 'vitest';
import { pushProblem } from './push-problem.ts';

const AT = { remote: 'https://github.com/a/b', branch: 'gh-pages' };
const line = (why: string): string =>
  `To https://github.com/a/b.git\n!\t0123:refs/heads/gh-pages\t[${why}\nDone\n\nerror: failed to push some refs to 'https://github.com/a/b.git'\n`;

// As git 2.39 and 2.47 say it with --porcelain, and GitHub beside it.
describe('a push that was refused', () => {
  it.each([
    ['fetch first', line('rejected] (fetch first)')],
    ['non-fast-forward', line('rejected] (non-fast-forward)')],
    ['two at one moment', line("remote rejected] (cannot lock ref 'refs/heads/gh-pages': is at 1 but expected 2)")],
    ['two at one moment, as a bare repository says it', line('remote rejected] (failed to update ref)')],
    ['two at one moment, as of git 2.48', line('remote rejected] (incorrect old value provided)')],
  ])('since the branch has moved: %s', (_, said) => {
    expect(pushProblem(said, AT)).toBe('moved');
  });

  it.each([
    [
      'a protected branch',
      `remote: error: GH006: Protected branch update failed for refs/heads/gh-pages.        \nremote: error: At least 1 approving review is required.        \n${line('remote rejected] (protected branch hook declined)')}`,
      {
        code: 'publish.protected',
        branch: 'gh-pages',
        detail:
          'GH006: Protected branch update failed for refs/heads/gh-pages. At least 1 approving review is required.',
      },
    ],
    [
      'a rule of the repository',
      `remote: error: GH013: Repository rule violations found for refs/heads/gh-pages.\n${line('remote rejected] (push declined due to repository rule violations)')}`,
      { code: 'publish.protected' },
    ],
    [
      'a hook of the remote, which may mean anything',
      line('remote rejected] (pre-receive hook declined)'),
      { code: 'publish.refused', reason: 'unknown', detail: '[remote rejected] (pre-receive hook declined)' },
    ],
    [
      'a token that may read alone',
      "remote: Permission to a/b.git denied to someone.\nfatal: unable to access 'https://github.com/a/b.git/': The requested URL returned error: 403",
      { code: 'publish.denied', remote: AT.remote, detail: 'Permission to a/b.git denied to someone.' },
    ],
    [
      'an archived repository',
      "remote: This repository was archived so it is read-only.\nfatal: unable to access 'https://github.com/a/b.git/': The requested URL returned error: 403",
      { code: 'publish.denied' },
    ],
    [
      'a token that may not touch workflows',
      line(
        'remote rejected] (refusing to allow a Personal Access Token to create or update workflow `.github/workflows/x.yml` without `workflow` scope)',
      ),
      { code: 'publish.refused', reason: 'workflow-scope' },
    ],
    [
      'a key that may read alone',
      'ERROR: The key you are authenticating with has been marked as read only.\nfatal: Could not read from remote repository.',
      { code: 'publish.denied' },
    ],
    [
      'a token that does not see the repository',
      "remote: Repository not found.\nfatal: repository 'https://github.com/a/b.git/' not found",
      { code: 'publish.denied' },
    ],
    [
      'a reason that nobody knows yet',
      line('remote rejected] (because)'),
      { code: 'publish.refused', reason: 'unknown' },
    ],
    [
      'a rule about private addresses',
      `remote: error: GH007: Your push would publish a private email address.\n${line('remote rejected] (push declined due to email privacy restrictions)')}`,
      { code: 'publish.refused', reason: 'private-email' },
    ],
    [
      'a rule about signatures',
      `remote: error: GH013: Repository rule violations found for refs/heads/gh-pages.\nremote: - Commits must have verified signatures.\n${line('remote rejected] (push declined due to repository rule violations)')}`,
      { code: 'publish.refused', reason: 'unsigned' },
    ],
    [
      'a rule about messages',
      `remote: GitLab: Commit message does not follow the pattern 'REG-\\d+'\n${line('remote rejected] (pre-receive hook declined)')}`,
      {
        code: 'publish.refused',
        reason: 'message',
        detail: "GitLab: Commit message does not follow the pattern 'REG-\\d+'",
      },
    ],
    [
      'single sign-on',
      "remote: The 'acme' organization has enabled or enforced SAML SSO.\nfatal: unable to access 'https://github.com/a/b.git/': The requested URL returned error: 403",
      { code: 'publish.refused', reason: 'single-sign-on' },
    ],
    [
      'a scan for secrets',
      `remote: error: GH013: Repository rule violations found for refs/heads/gh-pages.\nremote: - GITHUB PUSH PROTECTION\n${line('remote rejected] (push declined due to repository rule violations)')}`,
      { code: 'publish.refused', reason: 'secret' },
    ],
    [
      'a limit for files',
      `remote: error: GH001: Large files detected.\nremote: error: File a is 120 MB; this exceeds GitHub's file size limit of 100 MB\n${line('remote rejected] (pre-receive hook declined)')}`,
      { code: 'publish.refused', reason: 'large-file' },
    ],
    [
      'a disk that is full',
      `remote: fatal: unable to write loose object file: No space left on device\nerror: remote unpack failed: unpack-objects abnormal exit\n${line('remote rejected] (unpacker error)')}`,
      { code: 'publish.refused', reason: 'server-full' },
    ],
    [
      'nobody who is known',
      "fatal: could not read Username for 'https://github.com': terminal prompts disabled",
      { code: 'git.unauthorized', remote: AT.remote },
    ],
    [
      'a token that has ended',
      "remote: Invalid username or token.\nfatal: Authentication failed for 'https://github.com/a/b.git/'",
      { code: 'git.unauthorized' },
    ],
    [
      'a key that nobody knows',
      'git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.',
      { code: 'git.unauthorized' },
    ],
  ])('by %s', (_, said, problem) => {
    expect(pushProblem(said, AT)).toMatchObject(problem);
  });

  it.each([
    ["fatal: unable to access 'https://github.com/a/b.git/': Could not resolve host: github.com"],
    ['error: RPC failed; HTTP 502 curl 22 The requested URL returned error: 502\nfatal: the remote end hung up'],
    [line('remote failure] (remote failed to report status)')],
  ])('is not known to be: %s', (said) => {
    expect(pushProblem(said, AT)).toBe('unknown');
  });
});
