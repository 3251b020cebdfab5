import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/registry-folder.ts';
import { removeStaleIndexes } from './build-commit.ts';

it('removes the temporary index files of dead processes alone', async () => {
  const folder = await temporaryFolder();
  const living = `registry-desk-index-${process.pid}-abcdef`;
  for (const name of [`registry-desk-index-${2 ** 30}-abcdef`, living, 'somebody-elses'])
    await mkdir(join(folder, name));
  await removeStaleIndexes(folder);
  expect((await readdir(folder)).sort()).toEqual([living, 'somebody-elses']);
});
