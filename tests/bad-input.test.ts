import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryOf, run, sandboxOver } from './support/enrichment.ts';
import { entryText, filesOf, registryWith, temporaryFolder } from './support/registry-folder.ts';

const GOOD = { 'good.md': entryText('good') };

/** Enriches a registry with one bad file beside a good one; the good one is enriched and written, the bad one stays. */
async function besideGood(name: string, content: string | Uint8Array) {
  const registry = await registryWith({ ...GOOD, [name]: content });
  const sandbox = await sandboxOver(registry);
  const before = await filesOf(registry);
  const found = await run(registry, sandbox, { write: true });
  const after = await filesOf(registry);
  expect(entryOf(found, 'good').changes.length).toBeGreaterThan(5);
  expect(after.get('_plugins/good.md')).toContain('stars:');
  return { found, isUntouched: after.get(`_plugins/${name}`) === before.get(`_plugins/${name}`) };
}

/** Ten times ten times … of the same list. */
const bomb = Array.from({ length: 8 }, (_, at) => {
  const item = at === 0 ? 'x' : `*a${at - 1}`;
  return `a${at}: &a${at} [${Array(10).fill(item).join(', ')}]`;
}).join('\n');

describe('an entry that cannot be read fails alone, with its file and line', () => {
  it.each([
    ['front matter that is code', '---js\n{ id: "bad" }\n---\n', 'entry.front-matter-code', 'bad.md, line 1'],
    [
      'front matter that is code by its long name',
      '---javascript\n{ id: "bad" }\n---\n',
      'entry.front-matter-code',
      'bad.md, line 1',
    ],
    ['no front matter', 'id: bad\n', 'entry.front-matter-missing', 'bad.md, line 1'],
    ['front matter that is not closed', '---\nid: bad\n', 'entry.front-matter-unclosed', 'bad.md, line 1'],
    ['what is not YAML', '---\nid: bad\ntitle: "a\nb: [\n---\n', 'entry.not-yaml', 'bad.md, line'],
    ['a YAML bomb', `---\nid: bad\n${bomb}\n---\n`, 'entry.yaml-bomb', 'bad.md'],
    ['the key __proto__', '---\nid: bad\n__proto__: {a: 1}\n---\n', 'entry.forbidden-key', 'bad.md, line 3'],
    ['the key constructor', '---\nid: bad\nstats:\n  constructor: 1\n---\n', 'entry.forbidden-key', 'bad.md, line 4'],
    ['a key that is there twice', '---\nid: bad\ntitle: a\ntitle: b\n---\n', 'entry.duplicate-key', 'bad.md, line 4'],
    ['a list', '---\n- id: bad\n---\n', 'entry.not-a-map', 'bad.md, line 2'],
    ['nesting without end', `---\nid: bad\nx: ${'['.repeat(10_000)}\n---\n`, 'entry.', 'bad.md'],
    ['binary data', new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0x00, 0x01, 0x02]), 'file.not-text', 'bad.md'],
    [
      'invalid UTF-8',
      Buffer.concat([Buffer.from('---\nid: bad\ntitle: '), Buffer.from([0xff, 0xfe]), Buffer.from('\n---\n')]),
      'file.not-text',
      'bad.md, line 3',
    ],
    ['50 MB', Buffer.alloc(50_000_000, 'a'), 'file.too-large', 'bad.md'],
  ])('%s', async (_, content, code, place) => {
    const { found, isUntouched } = await besideGood('bad.md', content);
    const entry = entryOf(found, 'bad');
    expect(entry).toMatchObject({ status: 'failed', path: '_plugins/bad.md', changes: [] });
    expect(entry.problems[0]?.code).toContain(code);
    expect(entry.problems[0]?.message).toContain(place);
    expect({ isUntouched, isComplete: found.isComplete }).toEqual({ isUntouched: true, isComplete: false });
  });
});

describe('an entry with a wrong value is read, and says so', () => {
  it.each([
    ['a source that is a list', 'source: [a]', 'entry.wrong-type', 'source'],
    ['attributes that are a text', 'attributes: cloud', 'entry.wrong-type', 'attributes'],
    ['stats that are a text', 'stats: many', 'entry.wrong-type', 'stats'],
    ['github that is a list', 'github: []', 'entry.wrong-type', 'github'],
    ['compatibility that is a text', 'compatibility: all', 'entry.wrong-type', 'compatibility'],
    ['a source that is no URL', 'source: somewhere', 'source.not-a-url', 'source'],
    ['a source with credentials', 'source: https://u:p@github.com/a/b', 'source.has-credentials', 'source'],
    ['a source on loopback', 'source: http://127.0.0.1/a/b', 'source.not-public', 'source'],
    ['a source that is a file', 'source: file:///etc/passwd', 'source.not-public', 'source'],
  ])('%s', async (_, line, code, field) => {
    const front = line.startsWith('source')
      ? `id: bad\n${line}\n`
      : `id: bad\nsource: https://github.com/demo/bad\n${line}\n`;
    const { found } = await besideGood('bad.md', `---\n${front}---\n`);
    expect(entryOf(found, 'bad').problems).toContainEqual(expect.objectContaining({ code, field }));
    expect(found.isComplete).toBe(false);
  });

  it('has no attributes, and that is fine', async () => {
    const { found } = await besideGood('bad.md', entryText('bad', 'attributes:\n'));
    expect(entryOf(found, 'bad').problems).toEqual([]);
    expect(found.isComplete).toBe(true);
  });

  it('is on a host that is not supported: said, and no failure', async () => {
    const { found } = await besideGood('bad.md', '---\nid: bad\nsource: https://gitlab.com/a/b\n---\n');
    expect(entryOf(found, 'bad').problems).toMatchObject([{ code: 'source.host-unsupported' }]);
    expect(entryOf(found, 'bad').changes.every(({ source }) => source === 'usage')).toBe(true);
    expect(found.isComplete).toBe(true);
  });

  it('has the id of another: both say so, and neither gets its usage', async () => {
    const registry = await registryWith({ 'a.md': entryText('twin'), 'b.md': entryText('Twin') });
    const found = await run(registry, await sandboxOver(registry), { write: true });
    expect(found.report.entries.map(({ path, problems }) => [path, problems.map(({ code }) => code)])).toEqual([
      ['_plugins/a.md', ['entry.duplicate-id']],
      ['_plugins/b.md', ['entry.duplicate-id']],
    ]);
    const changes = found.report.entries.flatMap((entry) => entry.changes);
    expect(changes.filter(({ source }) => source === 'usage')).toEqual([]);
    expect(changes.filter(({ source }) => source === 'github').length).toBeGreaterThan(0);
  });
});

describe('line ends', () => {
  it('stay mixed where they were mixed', async () => {
    const text = '---\r\nlayout: plugin\nid: bad\r\nsource: https://github.com/demo/bad\n---\r\nBody\r\nmore\n';
    const registry = await registryWith({ 'bad.md': text });
    await run(registry, await sandboxOver(registry), { write: true });
    const after = (await filesOf(registry)).get('_plugins/bad.md') ?? '';
    const [head = '', tail = ''] = text.split('source: https://github.com/demo/bad\n');
    expect(after.startsWith(head)).toBe(true);
    expect(after.endsWith(tail)).toBe(true);
    expect(after).toContain('stars:');
  });
});

describe('links', () => {
  it('out of the registry are neither read nor written', async () => {
    const outside = join(await temporaryFolder(), 'outside.md');
    await writeFile(outside, entryText('outside'));
    const registry = await registryWith(GOOD);
    await symlink(outside, join(registry, '_plugins/link.md'));
    const found = await run(registry, await sandboxOver(registry), { write: true });
    expect(entryOf(found, 'link')).toMatchObject({ status: 'failed', problems: [{ code: 'file.outside-registry' }] });
    expect(await filesOf(join(outside, '..'))).toEqual(new Map([['outside.md', entryText('outside')]]));
  });

  it('that make the folder of entries another place are refused', async () => {
    const outside = await registryWith(GOOD);
    const registry = await temporaryFolder();
    await symlink(join(outside, '_plugins'), join(registry, '_plugins'));
    const sandbox = await sandboxOver(outside);
    await expect(run(registry, sandbox)).rejects.toMatchObject({ problem: { code: 'file.outside-registry' } });
  });
});
