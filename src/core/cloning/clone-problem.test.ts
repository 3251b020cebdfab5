import { expect, it } from 'vitest';
import { cloneProblem } from './clone-problem.ts';

// As git 2.39 and 2.47 say it, GitHub's and ssh's own words among it.
it.each([
  ["remote: Repository not found.\nfatal: repository 'https://github.com/a/b.git/' not found", 'clone.not-found'],
  [
    "fatal: '/x/y.git' does not appear to be a git repository\nfatal: Could not read from remote repository.",
    'clone.not-found',
  ],
  ["fatal: repository '/x/y' does not exist", 'clone.not-found'],
  ['ERROR: Repository not found.\nfatal: Could not read from remote repository.', 'clone.not-found'],
  ["fatal: could not read Username for 'https://github.com': terminal prompts disabled", 'clone.needs-password'],
  [
    "remote: Invalid username or token. Password authentication is not supported for Git operations.\nfatal: Authentication failed for 'https://github.com/a/b.git/'",
    'clone.needs-password',
  ],
  [
    'git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.',
    'clone.needs-password',
  ],
  [
    "fatal: unable to access 'https://github.com/a/b.git/': The requested URL returned error: 403",
    'clone.needs-password',
  ],
  [
    "fatal: unable to access 'https://nowhere.example/a/b/': Could not resolve host: nowhere.example",
    'clone.unreachable',
  ],
  [
    "fatal: unable to access 'http://127.0.0.1:9/a/b/': Failed to connect to 127.0.0.1 port 9 after 0 ms: Couldn't connect to server",
    'clone.unreachable',
  ],
  [
    "fatal: unable to access 'https://h/a/': SSL certificate problem: unable to get local issuer certificate",
    'clone.unreachable',
  ],
  ['error: RPC failed; curl 18 transfer closed\nfatal: early EOF', 'clone.unreachable'],
  ['ssh: Could not resolve hostname nowhere: Name or service not known', 'clone.unreachable'],
  ['fatal: write error: No space left on device\nfatal: fetch-pack: invalid index-pack output', 'clone.disk-full'],
  ['fatal: something that nobody knows yet', 'clone.failed'],
])('%j', (said, code) => {
  expect(cloneProblem(`Cloning into '.'...\n${said}\n`, { url: 'https://h/a', folder: '/f' }).code).toBe(code);
});
