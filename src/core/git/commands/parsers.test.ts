import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBatch } from './cat-file.ts';
import { parseConfigLines, promisorIn } from './config.ts';
import { parseRawDiff } from './diff-tree.ts';
import { parseCommit, parseVersions } from './log.ts';
import { parseTree } from './ls-tree.ts';
import { parseStatus } from './status.ts';
import { parseIdentity } from './var.ts';

const ID = 'a'.repeat(40);

describe('git’s output is parsed:', () => {
  it('a configuration, with line ends in values and keys without one', () => {
    const output =
      'local\0file:.git/config\0core.bare\nfalse\0local\0file:a b\0x.y\nline 1\nline 2\0global\0file:/g\0x.flag\0';
    expect(parseConfigLines(output)).toEqual([
      { scope: 'local', file: '.git/config', key: 'core.bare', value: 'false' },
      { scope: 'local', file: 'a b', key: 'x.y', value: 'line 1\nline 2' },
      { scope: 'global', file: '/g', key: 'x.flag', value: 'true' },
    ]);
    expect(parseConfigLines('')).toEqual([]);
  });

  it.each([
    ['remote.origin.promisor', 'true', 'origin'],
    ['remote.a.b.promisor', 'true', 'a.b'],
    ['remote.origin.promisor', 'false', undefined],
    ['remote.--upload-pack=x.promisor', 'true', undefined],
  ])('the promisor in %s=%s', (key, value, remote) => {
    expect(promisorIn([{ scope: 'local', file: '', key, value }])).toBe(remote);
  });

  it('a tree, with tabs and line ends in names, and without its folders', () => {
    const records = [
      `100644 blob ${ID}\ta\tb\n.md`,
      `040000 tree ${ID}\tfolder`,
      `120000 blob ${ID}\tlink`,
      `160000 commit ${ID}\tsub`,
    ];
    const output = records.map((record) => `${record}\0`).join('');
    expect([...parseTree(output)]).toEqual([
      ['a\tb\n.md', { mode: '100644', id: ID }],
      ['link', { mode: '120000', id: ID }],
      ['sub', { mode: '160000', id: ID }],
    ]);
    expect(parseTree('').size).toBe(0);
  });

  it('a raw diff', () => {
    const none = '0'.repeat(40);
    const output = `:100644 000000 ${ID} ${none} D\0gone.md\0:000000 100755 ${none} ${ID} A\0é ü.sh\0`;
    expect(parseRawDiff(output)).toEqual([
      { path: 'gone.md', before: { mode: '100644', id: ID }, after: null },
      { path: 'é ü.sh', before: null, after: { mode: '100755', id: ID } },
    ]);
  });

  it('a status', () => {
    expect(parseStatus(' M a.md\0?? new file.md\0')).toEqual(['a.md', 'new file.md']);
    expect(parseStatus('')).toEqual([]);
  });

  it.each([
    ['Ann Lee <ann@example.org> 1764547200 +0000', { name: 'Ann Lee', email: 'ann@example.org' }],
    [' <ann@example.org> 1764547200 +0000', undefined],
    ['Ann <> 1764547200 +0000', undefined],
    ['', undefined],
  ])('the identity %j', (identity, expected) => {
    expect(parseIdentity(identity)).toEqual(expected);
  });

  it.each([
    ['1764547200', '2025-12-01T00:00:00.000Z'],
    ['0', '1970-01-01T00:00:00.000Z'],
    ['1000000000000000000', null],
    ['-1', null],
    ['', null],
  ])('a commit of %s seconds', (seconds, at) => {
    expect(parseCommit(`${ID}\x1fSubject\x1fAnn\x1f${seconds}`)).toEqual({
      id: ID,
      subject: 'Subject',
      author: 'Ann',
      at,
    });
  });

  it('versions of files: plain files alone, and none of a commit without a date that a calendar has', () => {
    const change = (path: string, mode = '100644'): string => `:000000 ${mode} ${'0'.repeat(40)} ${ID} A\0${path}\0`;
    const output =
      `commit 1764547200\0\n${change('a.md')}${change('link', '120000')}` +
      `\0commit 1000000000000000000\0\n${change('b.md')}\0commit 1764633600\0\n${change('c.md')}`;
    expect(parseVersions(output)).toEqual({
      commits: 3,
      versions: [
        { path: 'a.md', blob: ID, day: '2025-12-01' },
        { path: 'c.md', blob: ID, day: '2025-12-02' },
      ],
    });
  });

  it('a batch of contents, however it is cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 5 }),
        fc.integer({ min: 1, max: 60 }),
        async (blobs, size) => {
          const parts = blobs.flatMap((blob) => [Buffer.from(`${ID} blob ${blob.length}\n`), blob, Buffer.from('\n')]);
          const whole = Buffer.concat([...parts, Buffer.from(`${ID} missing\n`)]);
          const chunks: Buffer[] = [];
          for (let at = 0; at < whole.length; at += size) chunks.push(whole.subarray(at, at + size));
          const found: string[] = [];
          await splitBatch(Readable.from(chunks), (_, content) => found.push(content.toString('hex')));
          expect(found).toEqual(blobs.map((blob) => Buffer.from(blob).toString('hex')));
        },
      ),
    );
  });

  it('a batch with something that is not a content', async () => {
    await expect(splitBatch(Readable.from([Buffer.from(`${ID} tree 0\n\n`)]), () => undefined)).rejects.toThrow(
      'is tree',
    );
  });
});
