import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDataFile } from './data-file.ts';
import { editYaml } from './edit.ts';

const PATH = '_data/notices.yaml';
let outside = '';
let registry = '';

beforeEach(() => {
  outside = mkdtempSync(join(realpathSync(tmpdir()), 'data-file-'));
  registry = join(outside, 'registry');
  mkdirSync(join(registry, '_data'), { recursive: true });
});
afterEach(() => {
  rmSync(outside, { recursive: true });
});

const put = (content: string | Uint8Array): void => writeFileSync(join(registry, PATH), content);

describe('a data file', () => {
  it.each([
    ['a list', 'list', '\uFEFF# head\r\n- a: 1.10\r\n  b: "x"', [{ a: 1.1, b: 'x' }]],
    ['a map', 'map', '1.10: {a: no}\n', { '1.10': { a: 'no' } }],
    ['an empty file', 'list', '', []],
    ['nothing but comments, for a map', 'map', '# one\n# two\n', {}],
    ['an empty list', 'list', '[]\n', []],
  ] as const)('is read with its text as it is: %s', async (_, kind, text, value) => {
    put(text);
    const read = kind === 'list' ? readDataFile(registry, PATH, kind) : readDataFile(registry, PATH, kind);
    expect(await read).toEqual({ path: PATH, text, value });
  });

  it('is empty where it is not there, nor its folder', async () => {
    expect(await readDataFile(registry, PATH, 'list')).toEqual({ path: PATH, text: '', value: [] });
    expect(await readDataFile(registry, '_none/a.yaml', 'map')).toEqual({ path: '_none/a.yaml', text: '', value: {} });
  });

  it('begins with its first item where it is not there', async () => {
    const read = await readDataFile(registry, PATH, 'list');
    const text = 'text' in read ? read.text : '?';
    expect(editYaml(text, [{ op: 'append', path: [], value: { a: 'b' } }])).toMatchObject({ text: '- a: b\n' });
  });

  it.each([
    ['a map instead of a list', '# head\na: 1\n', 'entry.wrong-type', 2],
    ['text instead of a list', 'a', 'entry.wrong-type', 1],
    ['what is no YAML', '- a: 1\n- b: [\n', 'entry.not-yaml', 3],
    ['two documents', '- a\n---\n- b\n', 'entry.not-yaml', 2],
    ['a key that reaches beyond', '- a: 1\n- __proto__: 1\n', 'entry.forbidden-key', 2],
    ['a key that is there twice', '- a: 1\n  a: 2\n', 'entry.duplicate-key', 2],
    ['brackets beyond all use', `- a\n- ${'['.repeat(200)}\n`, 'entry.yaml-bomb', 2],
    ['what is not UTF-8', Buffer.from([0x2d, 0x0a, 0xff]), 'file.not-text', 2],
    ['what is binary', '- a\n- \0', 'file.not-text', 2],
  ])('is a problem with its line: %s', async (_, content, code, line) => {
    put(content);
    expect(await readDataFile(registry, PATH, 'list')).toMatchObject({ code, path: PATH, line });
  });

  it('is a problem where a list stands for a map', async () => {
    put('- a\n');
    expect(await readDataFile(registry, PATH, 'map')).toMatchObject({ code: 'entry.wrong-type', expected: 'a map' });
  });

  it('is a problem where aliases unfold beyond all use', async () => {
    const levels = Array.from({ length: 9 }, (_, at) => `- &l${at + 1} [${`*l${at},`.repeat(9)}]`);
    put(['- &l0 x', ...levels, ''].join('\n'));
    expect(await readDataFile(registry, PATH, 'list')).toMatchObject({ code: 'entry.yaml-bomb' });
  });

  it('is never read where it is too large', async () => {
    put('x'.repeat(1_000_001));
    const problem = { code: 'file.too-large', path: PATH, bytes: 1_000_001, limit: 1_000_000 };
    expect(await readDataFile(registry, PATH, 'list')).toEqual(problem);
  });

  it('is read through a link inside the registry alone', async () => {
    writeFileSync(join(registry, 'kept.yaml'), '- kept\n');
    symlinkSync('../kept.yaml', join(registry, PATH));
    expect(await readDataFile(registry, PATH, 'list')).toMatchObject({ value: ['kept'] });
    writeFileSync(join(outside, 'secret.yaml'), '- secret\n');
    symlinkSync('../../secret.yaml', join(registry, '_data', 'out.yaml'));
    expect(await readDataFile(registry, '_data/out.yaml', 'list')).toEqual({
      code: 'file.outside-registry',
      path: '_data/out.yaml',
    });
    symlinkSync(outside, join(registry, '_out'));
    expect(await readDataFile(registry, '_out/secret.yaml', 'list')).toMatchObject({ code: 'file.outside-registry' });
  });

  it('is a problem where it is a link to nowhere, a folder, or a pipe', async () => {
    symlinkSync('nowhere', join(registry, '_data', 'nowhere.yaml'));
    mkdirSync(join(registry, '_data', 'folder.yaml'));
    execFileSync('mkfifo', [join(registry, '_data', 'pipe.yaml')]);
    for (const name of ['nowhere', 'folder', 'pipe']) {
      const path = `_data/${name}.yaml`;
      expect(await readDataFile(registry, path, 'list')).toMatchObject({ code: 'file.unreadable', path });
    }
  });
});
