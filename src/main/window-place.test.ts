import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/registry-folder.ts';
import { boundsFor, readPlace, writePlace } from './window-place.ts';

const LEFT = { x: 0, y: 0, width: 1920, height: 1080 };
const RIGHT = { x: 1920, y: 0, width: 1920, height: 1080 };
const PLACE = { x: 2000, y: 100, width: 1200, height: 800, isMaximized: false };

it('remembers where the window was', async () => {
  const file = join(await temporaryFolder(), 'window.json');
  writePlace(file, PLACE);
  expect(readPlace(file)).toEqual(PLACE);
});

it.each([
  ['no JSON', '{'],
  ['a window that is too small', JSON.stringify({ ...PLACE, width: 10 })],
  ['half of it', '{"x":1}'],
])('knows no place where the file holds %s', async (_, text) => {
  const file = join(await temporaryFolder(), 'window.json');
  await writeFile(file, text);
  expect(readPlace(file)).toBeNull();
});

it('lives with a file that is not there and a disk that refuses', async () => {
  const folder = join(await temporaryFolder(), 'window.json');
  await mkdir(folder);
  writePlace(folder, PLACE);
  expect(readPlace(folder)).toBeNull();
});

it.each([
  ['where it was, on a screen that is there', PLACE, [LEFT, RIGHT], { x: 2000, y: 100, width: 1200, height: 800 }],
  ['of its size alone, where its screen is gone', PLACE, [LEFT], { width: 1200, height: 800 }],
  [
    'of its size alone, where its top is above every screen',
    { ...PLACE, y: -40 },
    [LEFT, RIGHT],
    { width: 1200, height: 800 },
  ],
  ['as drawn, the first time', null, [LEFT], { width: 1440, height: 900 }],
])('opens %s', (_, place, screens, bounds) => {
  expect(boundsFor(place, screens)).toEqual(bounds);
});
