import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hosted } from '../../../tests/support/checkout.ts';
import { changeOf, prepared } from '../../../tests/support/publication.ts';
import { entryText } from '../../../tests/support/registry-folder.ts';
import { authorOf } from './author.ts';
import { commitOn } from './commit.ts';
import { patchOf } from './patch.ts';

const MESSAGE = { subject: 'Update ünits', body: 'Why' };
const entry = (stars: number, eol = '\n', end = ''): string =>
  entryText('x', `# their comment\ngithub: {stars: ${stars}}\n`).replaceAll('\n', eol) + end;

describe('a publish’s commit', () => {
  it('changes no file that was not accepted, and no byte outside the edits', async () => {
    const file = fc.record({
      stars: fc.nat(9),
      eol: fc.constantFrom('\n', '\r\n'),
      end: fc.constantFrom('', 'no line end', 'trailing  \n\n', '\t\r\n'),
      isAccepted: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 4 }), async (files) => {
        const path = (at: number): string => `_plugins/p${at}.md`;
        const texts = files.map(({ stars, eol, end }, at) => [path(at), entry(stars, eol, end)] as const);
        const { clone } = await hosted({
          ...Object.fromEntries(texts),
          'assets/img/a.png': Buffer.from([0, 255, 13, 10]),
          // What git would make of the files if it were let.
          '.gitattributes': '*.png binary\n',
        });
        clone.git('config', 'core.autocrlf', 'input');
        await clone.write({ 'mine.txt': 'x' });
        const accepted = files.flatMap(({ stars, isAccepted }, at) =>
          isAccepted ? [changeOf(`p${at}`, 'github.stars', stars, stars + 10)] : [],
        );
        const before = clone.state();
        const plan = await prepared(clone, accepted);
        if (accepted.length === 0) {
          await expect(commitOn(clone.folder, plan, MESSAGE)).rejects.toMatchObject({
            problem: { code: 'publish.nothing' },
          });
          return;
        }
        const commit = await commitOn(clone.folder, plan, MESSAGE);
        const expected = clone.tree('origin/main');
        for (const [at, { stars, eol, end, isAccepted }] of files.entries()) {
          if (!isAccepted) continue;
          const text = Buffer.from(entry(stars + 10, eol, end));
          expect(clone.show(`${commit}:${path(at)}`)).toEqual(text);
          expected.delete(path(at));
        }
        const tree = clone.tree(commit);
        for (const [at, { isAccepted }] of files.entries()) if (isAccepted) tree.delete(path(at));
        expect(tree).toEqual(expected);
        expect(clone.state()).toBe(before);
        expect(clone.git('rev-parse', `${commit}^`)).toBe(clone.git('rev-parse', 'origin/main'));
      }),
      { numRuns: 8 },
    );
  });

  it('is by whom git says, with its message, and runs no hook', async () => {
    const { clone } = await hosted({ '_plugins/a.md': entry(1) });
    for (const hook of ['pre-commit', 'commit-msg', 'post-commit', 'reference-transaction', 'pre-push']) {
      await clone.write({ [`.git/hooks/${hook}`]: '#!/bin/sh\ntouch ../hook-ran\nexit 1\n' });
      await chmod(join(clone.folder, '.git/hooks', hook), 0o755);
    }
    clone.git('config', 'registrydesk.signOff', 'true');
    clone.git('config', 'i18n.commitEncoding', 'ISO-8859-1');
    const commit = await commitOn(clone.folder, await prepared(clone, [changeOf('a', 'github.stars', 1, 2)]), MESSAGE);
    expect(clone.git('log', '-1', '--format=%an <%ae>|%cn|%B', '--encoding=UTF-8', commit)).toBe(
      'Maintainer <maintainer@example.org>|Maintainer|Update ünits\n\nWhy\n\nSigned-off-by: Maintainer <maintainer@example.org>',
    );
    await expect(clone.read('../hook-ran')).rejects.toThrow('ENOENT');
  });

  it('adds and takes away files, and touches none beside them', async () => {
    const { clone } = await hosted({ '_plugins/a.md': entry(1), '_plugins/b.md': entry(1) });
    const notice = changeOf('a', 'a', undefined, { plugin: 'a' }, { source: 'notices', file: '_data/notices.yaml' });
    const removal = changeOf('b', '(file)', undefined, undefined, { source: 'hand' });
    const commit = await commitOn(clone.folder, await prepared(clone, [notice, removal]), MESSAGE);
    expect(clone.git('diff', '--name-status', 'origin/main', commit).split('\n')).toEqual([
      'A\t_data/notices.yaml',
      'D\t_plugins/b.md',
    ]);
  });

  it('writes thousands of files, and fetches none of a clone without contents', async () => {
    const names = Array.from({ length: 1_500 }, (_, at) => `p${at}`);
    const { clone } = await hosted(
      { ...Object.fromEntries(names.map((name) => [`_plugins/${name}.md`, entry(1)])), 'assets/img/a.png': 'picture' },
      ...['--filter=blob:none', '--no-checkout'],
    );
    clone.git('sparse-checkout', 'set', '--no-cone', '/none/');
    clone.git('read-tree', '-mu', 'HEAD');
    const picture = clone.git('rev-parse', 'HEAD:assets/img/a.png');
    const plan = await prepared(
      clone,
      names.map((name, at) => changeOf(name, 'github.stars', 1, at + 2)),
    );
    const commit = await commitOn(clone.folder, plan, MESSAGE);
    expect(clone.git('diff', '--name-only', 'origin/main', commit).split('\n')).toHaveLength(names.length);
    const objects = clone.git('cat-file', '--batch-all-objects', '--batch-check=%(objectname)').split('\n');
    expect(objects).not.toContain(picture);
  });

  it('is none where git knows no author, or cannot sign', async () => {
    const { clone } = await hosted({ '_plugins/a.md': entry(1) });
    const plan = await prepared(clone, [changeOf('a', 'github.stars', 1, 2)]);
    clone.git('config', 'commit.gpgSign', 'true');
    clone.git('config', 'gpg.program', 'false');
    await expect(commitOn(clone.folder, plan, MESSAGE)).rejects.toMatchObject({
      problem: { code: 'publish.sign-failed' },
    });
    clone.git('config', '--unset', 'user.email');
    await expect(commitOn(clone.folder, plan, MESSAGE)).rejects.toMatchObject({
      problem: { code: 'publish.no-author' },
    });
  });
});

it.each<[string, Record<string, string>, string]>([
  ['nothing', {}, 'none'],
  ['a signature', { 'commit.gpgSign': 'true' }, 'signature'],
  ['a sign-off of patches', { 'format.signOff': 'yes' }, 'sign-off'],
  ['no sign-off here', { 'format.signOff': 'true', 'registrydesk.signOff': 'false' }, 'none'],
  ['both', { 'registrydesk.signOff': '1', 'commit.gpgSign': 'on' }, 'sign-off and signature'],
])('git that is configured for %s', async (_, settings, signing) => {
  const { clone } = await hosted({ a: '' });
  for (const [name, value] of Object.entries(settings)) clone.git('config', name, value);
  expect(await authorOf(clone.folder)).toEqual({
    author: { name: 'Maintainer', email: 'maintainer@example.org' },
    signing,
  });
});

it('a patch is what git am takes, whatever git is configured for', async () => {
  const { clone, other } = await hosted({ '_plugins/a.md': entry(1, '\r\n', 'no end') });
  for (const [name, value] of Object.entries({
    'format.attach': 'true',
    'format.subjectPrefix': 'X',
    'format.coverLetter': 'true',
    'format.signOff': 'true',
    'diff.noprefix': 'true',
    'diff.external': 'false',
    'color.ui': 'always',
  })) {
    clone.git('config', name, value);
  }
  const plan = await prepared(clone, [changeOf('a', 'github.stars', 1, 2)]);
  const before = clone.state();
  const { name, text } = await patchOf(clone.folder, plan, MESSAGE);
  expect(clone.state()).toBe(before);
  expect(name).toMatch(/^0001-Update-.*\.patch$/);
  await other.write({ '../x.patch': text });
  other.git('am', '--quiet', '--keep-cr', '../x.patch');
  expect(other.show('HEAD:_plugins/a.md').toString()).toBe(entry(2, '\r\n', 'no end'));
  expect(other.git('log', '-1', '--format=%an|%s|%b')).toContain('Maintainer|Update ünits|Why');
});
