import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { SettingsFile } from './settings-file.ts';

it.skipIf(process.platform === 'win32')('keeps the settings for their owner alone', async () => {
  const umask = process.umask(0o022);
  const root = await mkdtemp(join(tmpdir(), 'registry-desk-settings-'));
  onTestFinished(async () => {
    process.umask(umask);
    await rm(root, { recursive: true });
  });
  const data = join(root, 'data');
  const settings = await SettingsFile.open(data);
  await settings.remember({ folder: '/a', name: 'a', openedAt: '2026-01-01T00:00:00Z' });
  const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
  expect(await modeOf(data)).toBe('700');
  const names = await readdir(data);
  expect(await Promise.all(names.map((name) => modeOf(join(data, name))))).toEqual(['600']);
});
