import { mkdir, readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/registry-folder.ts';
import { removeStaleIndexes } from './build-commit.ts';

it('removes the temporary index files of dead processes, and those that are too old for their process', async () => {
  const folder = await temporaryFolder();
  const living = `registry-desk-index-${process.pid}-abcdef`;
  const recycled = `registry-desk-index-${process.pid}-000000`;
  for (const name of [`registry-desk-index-${2 ** 30}-abcdef`, living, recycled, 'somebody-elses']) {
    await mkdir(join(folder, name));
  }
  const yesterday = Date.now() / 1_000 - 86_400;
  await utimes(join(folder, recycled), yesterday, yesterday);
  await removeStaleIndexes(folder);
  expect((await readdir(folder)).sort()).toEqual([living, 'somebody-elses']);
});
