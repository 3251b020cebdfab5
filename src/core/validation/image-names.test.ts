import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readImageNames } from './image-names.ts';

async function folderWith(...files: string[]): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'registry-desk-images-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), '');
  }
  return folder;
}

it('are those on the disk where there is no git', async () => {
  const folder = await folderWith('images/a.png', 'images/b/C.png', 'elsewhere.png');
  const names = await readImageNames(folder, 'images');
  expect(
    ['images/a.png', 'images/b/C.png', 'images/b/c.png', 'images/b', 'elsewhere.png'].map((name) => names?.has(name)),
  ).toEqual([true, true, false, false, false]);
  expect(names?.similarTo('images/b/c.png')).toBe('images/b/C.png');
});

it.each([
  ['no folder', []],
  ['an empty one', ['elsewhere.png']],
])('are not there with %s', async (_, files) => {
  const folder = await folderWith(...files);
  if (files.length > 0) await mkdir(join(folder, 'images'));
  expect(await readImageNames(folder, 'images')).toBeUndefined();
});

it('are not looked for behind a link that leads out', async () => {
  const [folder, outside] = [await folderWith(), await folderWith('a.png')];
  await symlink(outside, join(folder, 'images'));
  expect(await readImageNames(folder, 'images')).toBeUndefined();
});
