import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/registry-folder.ts';
import { removeStaleFiles, replaceFile } from './replace-file.ts';

/** A process number that no process has: above every system's limit. */
const DEAD = 2 ** 30;

it('replaces a file as a whole, and keeps its mode', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'a.md');
  await writeFile(path, 'before', { mode: 0o640 });
  await replaceFile(path, Buffer.from('after'));
  expect(await readFile(path, 'utf8')).toBe('after');
  expect((await stat(path)).mode & 0o777).toBe(0o640);
  expect(await readdir(folder)).toEqual(['a.md']);
});

it('leaves nothing where it fails', async () => {
  const folder = await temporaryFolder();
  await expect(replaceFile(join(folder, 'none', 'a.md'), Buffer.from('x'))).rejects.toThrow();
  await replaceFile(join(folder, 'a'), Buffer.from('x'));
  await expect(replaceFile(join(folder, 'a', 'b'), Buffer.from('x'))).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['a']);
});

it('removes what dead processes left, and what is too old for its process to be the one that wrote it', async () => {
  const folder = await temporaryFolder();
  const names = {
    dead: `.registry-desk-${DEAD}-ab12cd34-1.tmp`,
    writing: `.registry-desk-${process.pid}-ab12cd34-1.tmp`,
    recycled: `.registry-desk-${process.pid}-00000000-1.tmp`,
    other: '.registry-desk-notes.tmp',
  };
  for (const name of Object.values(names)) await writeFile(join(folder, name), '');
  const yesterday = Date.now() / 1_000 - 86_400;
  await utimes(join(folder, names.recycled), yesterday, yesterday);
  await removeStaleFiles(folder);
  expect((await readdir(folder)).sort()).toEqual([names.writing, names.other].sort());
  await removeStaleFiles(join(folder, 'not-there'));
});
