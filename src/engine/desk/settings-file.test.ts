import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../../tests/support/registry-folder.ts';
import { SettingsFile } from './settings-file.ts';

const recent = (folder: string) => ({ folder, name: folder, openedAt: '2026-01-01T00:00:00.000Z' });
const trusted = (folder: string) => ({ folder, digest: folder, settings: [], at: '2026-01-01T00:00:00.000Z' });

it('takes writes at the same time, and loses none', async () => {
  const folder = await temporaryFolder();
  const file = await SettingsFile.open(folder);
  for (let pair = 0; pair < 50; pair += 1) {
    const appearance = pair % 2 === 0 ? 'dark' : 'light';
    await Promise.all([file.set({ appearance }), file.trust(trusted(`/${pair}`)), file.remember(recent(`/${pair}`))]);
    const again = await SettingsFile.open(folder);
    expect([again.settings.appearance, again.last]).toEqual([appearance, `/${pair}`]);
  }
  const again = await SettingsFile.open(folder);
  expect(Array.from({ length: 50 }, (_, pair) => again.trustIn(`/${pair}`)).every((list) => list !== undefined)).toBe(
    true,
  );
});

it('takes writes of two processes, and loses none', async () => {
  const folder = await temporaryFolder();
  const child = join(await temporaryFolder(), 'child.mjs');
  await writeFile(
    child,
    `import { SettingsFile } from ${JSON.stringify(join(import.meta.dirname, 'settings-file.ts'))};
     const file = await SettingsFile.open(process.argv[2]);
     process.send('ready');
     process.once('message', async () => {
       for (let at = 0; at < 50; at += 1) {
         const folder = process.argv[3] + at;
         await file.trust({ folder, digest: '', settings: [], at: '2026-01-01T00:00:00.000Z' });
       }
       process.exit(0);
     });`,
  );
  const children = ['/a', '/b'].map((name) => fork(child, [folder, name]));
  await Promise.all(children.map((one) => once(one, 'message')));
  const ends = children.map((one) => once(one, 'exit'));
  for (const one of children) one.send('go');
  expect((await Promise.all(ends)).map(([code]) => code as number)).toEqual([0, 0]);
  const { trusted: lists } = JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8')) as {
    trusted: unknown[];
  };
  expect(lists).toHaveLength(100);
}, 30_000);

it('begins with the defaults where the file is not there or invalid', async () => {
  const folder = await temporaryFolder();
  expect((await SettingsFile.open(folder)).recent).toEqual([]);
  await writeFile(join(folder, 'settings.json'), '{');
  const file = await SettingsFile.open(folder);
  await file.set({ density: 'comfortable' });
  expect((await SettingsFile.open(folder)).settings.density).toBe('comfortable');
});

it.skipIf(process.platform === 'win32')('keeps the settings for their owner alone', async () => {
  const umask = process.umask(0o022);
  onTestFinished(() => void process.umask(umask));
  const data = join(await temporaryFolder(), 'data');
  const settings = await SettingsFile.open(data);
  await settings.remember(recent('/a'));
  const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
  expect(await modeOf(data)).toBe('700');
  const names = await readdir(data);
  expect(await Promise.all(names.map((name) => modeOf(join(data, name))))).toEqual(names.map(() => '600'));
});

it('writes nothing over a file that it cannot read', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'settings.json'));
  const file = await SettingsFile.open(folder);
  expect(file.recent).toEqual([]);
  await expect(file.set({ density: 'comfortable' })).rejects.toMatchObject({ code: 'EISDIR' });
});
