import { ownFolder } from '../git/index.ts';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hosted } from '../../../tests/support/checkout.ts';
import { changeOf, handEditOf, prepared } from '../../../tests/support/publication.ts';
import { entryText } from '../../../tests/support/registry-folder.ts';
import type { Change } from '../../shared/change.ts';
import { OCTOPRINT } from '../../shared/profile.ts';
import { changesOfHandEdit } from '../changes/index.ts';
import { hashOf } from '../registry/index.ts';

const STARS = 'github:\n  stars: 1\n';
const FILES = { '_plugins/a.md': entryText('a', STARS), '_plugins/b.md': entryText('b', STARS), '_data/x.txt': '' };
const stars = (name: string, after = 2): Change => changeOf(name, 'github.stars', 1, after);
const path = '_plugins/a.md';

describe('what a publish would commit', () => {
  it('is the files with their changes, on the remote’s tip and not on what the folder has', async () => {
    const { clone, other } = await hosted(FILES);
    await other.push({ [path]: entryText('a', `# theirs\n${STARS}`) });
    clone.git('fetch', '--quiet');
    const notable = changeOf('a', 'compatibility.python', undefined, '>=3', { severity: 'notable', reason: 'why' });
    const { base, files, heldBack } = await prepared(clone, [stars('a'), notable], {
      waitingByFile: new Map([[path, 3]]),
    });
    expect(base).toBe(clone.git('rev-parse', 'origin/main'));
    expect(heldBack).toEqual([]);
    expect(files).toMatchObject([
      {
        path,
        kind: 'changed',
        mode: '100644',
        changes: 2,
        staysBehind: 3,
        notable: 'why',
        severity: 'notable',
        additions: 3,
        deletions: 1,
      },
    ]);
    const text = entryText('a', `# theirs\n${STARS.replace('1', '2')}compatibility:\n  python: ">=3"\n`);
    expect(files[0]?.after?.toString().replaceAll(/['"]/g, '"')).toBe(text);
    expect(files[0]?.made).toEqual([stars('a'), notable]);
  });

  it('reads what a clone without contents lacks in one fetch', async () => {
    const names = Array.from({ length: 5 }, (_, at) => `p${at}`);
    const files = Object.fromEntries(names.map((name) => [`_plugins/${name}.md`, entryText(name, STARS)]));
    const { clone } = await hosted(files, '--filter=blob:none', '--no-checkout');
    clone.git('sparse-checkout', 'set', '--no-cone', '/none/');
    clone.git('read-tree', '-mu', 'HEAD');
    clone.git('config', 'remote.origin.uploadpack', 'echo fetch >> ../fetches; git-upload-pack');
    const { files: made } = await prepared(
      clone,
      names.map((name) => stars(name)),
    );
    expect(made.map(({ kind }) => kind)).toEqual(names.map(() => 'changed'));
    expect(await clone.read('../fetches')).toBe('fetch\n');
  });

  it('leaves out silently what is there already', async () => {
    const { clone, other } = await hosted(FILES);
    await other.push({ [path]: entryText('a', STARS.replace('1', '2')) });
    clone.git('fetch', '--quiet');
    expect(await prepared(clone, [stars('a')])).toMatchObject({ files: [], heldBack: [] });
  });

  it('begins a data file, and a file that was begun by hand', async () => {
    const { clone } = await hosted(FILES);
    const file = '_data/notices.yaml';
    const notice = changeOf('a', 'a', undefined, { plugin: 'a', text: 't' }, { file, source: 'notices' });
    const edit = handEditOf('_plugins/new.md', '', entryText('new'));
    const byHand = changesOfHandEdit(edit, { id: 'new', profile: OCTOPRINT });
    const { files } = await prepared(clone, [notice, ...byHand], { handEdits: [edit] });
    expect(files).toMatchObject([
      { path: file, kind: 'added', before: null },
      { path: '_plugins/new.md', kind: 'added', before: null },
    ]);
    expect(files.map(({ after }) => after?.toString())).toEqual(['- plugin: a\n  text: t\n', entryText('new')]);
  });

  it('takes an entry away', async () => {
    const { clone } = await hosted(FILES);
    const removal = changeOf('a', '(file)', undefined, undefined, { source: 'hand', severity: 'notable' });
    const { files, reachesUsers } = await prepared(clone, [removal]);
    expect(files).toMatchObject([{ path, kind: 'removed', after: null, additions: 0 }]);
    expect(reachesUsers).toMatchObject([{ file: path, id: 'a', kind: 'removed' }]);
  });

  it('keeps that a file can be run', async () => {
    const { clone, other } = await hosted(FILES);
    other.git('update-index', '--chmod=+x', path);
    other.git('commit', '--quiet', '-m', 'x');
    other.git('push', '--quiet', 'origin', 'HEAD');
    clone.git('fetch', '--quiet');
    expect((await prepared(clone, [stars('a')])).files).toMatchObject([{ mode: '100755' }]);
  });

  it('takes an edit by hand along with one of its changes, and not without', async () => {
    const { clone } = await hosted(FILES);
    const edit = handEditOf(path, FILES[path], FILES[path].replace('About a', 'All about a'));
    const byHand = changesOfHandEdit(edit, { id: 'a', profile: OCTOPRINT });
    const both = await prepared(clone, [stars('a'), ...byHand], { handEdits: [edit] });
    expect(both.files[0]?.after?.toString()).toBe(edit.text.replace('stars: 1', 'stars: 2'));
    expect(both.files[0]?.changes).toBe(2);
    const one = await prepared(clone, [stars('a')], { handEdits: [edit] });
    expect(one.files[0]?.after?.toString()).toBe(FILES[path].replace('stars: 1', 'stars: 2'));
  });

  it('is worked out in a folder of a checkout, too', async () => {
    const { clone } = await hosted(
      Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`deep/${name}`, text])),
    );
    const { files } = await prepared(clone, [stars('a')], { folder: ownFolder(join(clone.folder, 'deep')) });
    expect(files).toMatchObject([{ path, kind: 'changed' }]);
  });
});

describe('what is held back', () => {
  it.each<[string, Record<string, string | null>, object]>([
    [
      'a value that somebody changed',
      { [path]: entryText('a', STARS.replace('1', '7')) },
      {
        code: 'change.conflict',
        path,
        field: 'github.stars',
        theirs: '7',
        ours: '1',
      },
    ],
    ['a file that is gone', { [path]: null }, { code: 'change.file-gone', path }],
    ['a file that is no entry any more', { [path]: 'x' }, { code: 'entry.front-matter-missing' }],
    ['a file that is no text', { [path]: 'a\0' }, { code: 'file.not-text', why: 'binary' }],
    ['a file that is too large', { [path]: 'a'.repeat(1_000_001) }, { code: 'file.too-large', bytes: 1_000_001 }],
  ])('%s', async (_, theirs, problem) => {
    const { clone, other } = await hosted(FILES);
    await other.push(theirs);
    clone.git('fetch', '--quiet');
    const { files, heldBack } = await prepared(clone, [stars('a'), stars('b')]);
    expect(files.map((file) => file.path)).toEqual(['_plugins/b.md']);
    expect(heldBack).toMatchObject([{ path, changes: 1, problem }]);
  });

  it('a link at the tip', async () => {
    const { clone, other } = await hosted(FILES);
    await symlink('b.md', join(other.folder, '_plugins/c.md'));
    await other.push({});
    clone.git('fetch', '--quiet');
    expect((await prepared(clone, [stars('c')])).heldBack).toMatchObject([{ problem: { code: 'file.unreadable' } }]);
  });

  it('a file that the maintainer leaves out, and one outside the registry', async () => {
    const { clone } = await hosted(FILES);
    const outside = ['../a.md', '.git/config', '/etc/x', '_plugins/../.GIT/x', 'a\\b', '_plugins//a.md', '.git /x'];
    const changes = outside.map((file) => ({ ...stars('a'), file }));
    const { files, heldBack } = await prepared(clone, [stars('a'), ...changes], { without: new Set([path]) });
    expect(files).toEqual([]);
    expect(heldBack.filter(({ problem }) => problem.code === 'publish.left-out').map((held) => held.path)).toEqual([
      path,
    ]);
    expect(heldBack.filter(({ problem }) => problem.code === 'file.outside-registry')).toHaveLength(outside.length);
  });

  it.each<[string, Record<string, string | null>, string[]]>([
    ['an edit of somebody else’s', { [path]: 'theirs' }, [path]],
    ['a file that somebody deleted', { [path]: null }, [path]],
    ['what a run of ours wrote: nothing', { [path]: 'ours' }, []],
    ['an edit of another file: nothing', { '_plugins/b.md': 'theirs' }, []],
  ])('%s', async (_, edits, held) => {
    const { clone } = await hosted(FILES);
    await clone.write(edits);
    const isOurs = (file: string, hash: string) => file === path && hash === hashOf('ours');
    const { heldBack, files } = await prepared(clone, [stars('a')], { isOurs });
    expect(heldBack.map((one) => [one.path, one.problem.code])).toEqual(held.map((one) => [one, 'file.dirty']));
    expect(files).toHaveLength(1 - held.length);
  });
});
