import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { temporaryFolder } from './support/registry-folder.ts';

const root = resolve(import.meta.dirname, '..');
const cruiser = join(root, 'node_modules/.bin/depcruise');

/** What the import rules say of a tree of files. */
async function cruise(files: Record<string, string>): Promise<string[]> {
  const folder = await temporaryFolder();
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(
    join(folder, 'tsconfig.json'),
    '{ "compilerOptions": { "module": "nodenext", "allowImportingTsExtensions": true, "noEmit": true } }',
  );
  await writeFile(
    join(folder, 'package.json'),
    '{ "type": "module", "dependencies": { "zod": "*", "yaml": "*", "react": "*", "electron": "*" } }',
  );
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const args = [cruiser, '--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json', 'src'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string } }[]; totalCruised: number };
  };
  // A cruise that read nothing would find nothing.
  expect(summary.totalCruised).toBeGreaterThanOrEqual(Object.keys(files).length);
  return [...new Set(summary.violations.map(({ rule }) => rule.name))].sort();
}

const EMPTY = 'export const it = 1;\n';
const importing = (...paths: string[]): string =>
  paths.map((path, at) => `import * as i${at} from '${path}';\nvoid i${at};\n`).join('');

it('lets the layers import downward', async () => {
  const files = {
    'src/shared/entry.ts': importing('zod'),
    'src/core/registry/index.ts': importing('../../shared/entry.ts', 'yaml', 'node:fs'),
    'src/sandbox/index.ts': importing('../shared/entry.ts'),
    'src/engine/index.ts': importing('../core/registry/index.ts', '../sandbox/index.ts'),
    'src/cli/main.ts': importing('../engine/index.ts', '../host/host.ts', '../shared/entry.ts'),
    'src/host/host.ts': importing('../engine/index.ts', '../shared/entry.ts', 'node:fs'),
    'src/main/main.ts': importing('../shared/entry.ts', 'electron', 'node:fs'),
    'src/preload/preload.ts': importing('../shared/entry.ts', 'electron'),
    'src/renderer/main.ts': importing('../shared/entry.ts', 'react'),
  };
  expect(await cruise(files)).toEqual([]);
});

it.each([
  ['core importing the sandbox', 'src/core/registry/index.ts', '../../sandbox/index.ts', 'core-imports-downward'],
  ['the command line importing core', 'src/cli/main.ts', '../core/registry/index.ts', 'cli-imports-downward'],
  ['the command line using the host’s back door', 'src/cli/main.ts', '../host/guard.ts', 'the-host-has-one-door'],
  ['the host importing core', 'src/host/host.ts', '../core/registry/index.ts', 'host-imports-downward'],
  ['the host using a back door', 'src/host/host.ts', '../sandbox/private.ts', 'upper-layers-use-doors'],
  ['the desktop importing the engine', 'src/main/main.ts', '../engine/index.ts', 'main-imports-downward'],
  ['the desktop importing core', 'src/main/main.ts', '../core/registry/index.ts', 'main-imports-downward'],
  ['the desktop importing the preload', 'src/main/main.ts', '../preload/preload.ts', 'main-imports-downward'],
  ['the preload importing the desktop', 'src/preload/preload.ts', '../main/main.ts', 'preload-imports-downward'],
  ['the preload importing a package', 'src/preload/preload.ts', 'zod', 'preload-imports-electron-alone'],
  ['the preload importing node', 'src/preload/preload.ts', 'node:fs', 'preload-imports-electron-alone'],
  ['a screen importing the engine', 'src/renderer/main.ts', '../engine/index.ts', 'renderer-imports-downward'],
  ['a screen importing the desktop', 'src/renderer/main.ts', '../main/main.ts', 'renderer-imports-downward'],
  ['a screen importing Electron', 'src/renderer/main.ts', 'electron', 'screens-have-no-electron'],
  ['a screen importing node', 'src/renderer/main.ts', 'node:fs', 'screens-have-no-node'],
  ['shared importing a package', 'src/shared/entry.ts', 'yaml', 'shared-imports-zod-alone'],
  ['shared importing node', 'src/shared/entry.ts', 'node:fs', 'shared-imports-zod-alone'],
  ['a folder entered by its back door', 'src/core/changes/index.ts', '../registry/private.ts', 'folders-have-one-door'],
  ['the engine using a back door', 'src/engine/index.ts', '../core/registry/private.ts', 'upper-layers-use-doors'],
  ['a source knowing another', 'src/core/sources/usage/index.ts', '../github/index.ts', 'sources-are-siblings'],
  ['a file that is not there', 'src/cli/main.ts', './nowhere.ts', 'not-to-unresolvable'],
])('refuses %s', async (_, from, to, rule) => {
  const targets = to.startsWith('.') && !to.includes('nowhere') ? { [join(dirname(from), to)]: EMPTY } : {};
  expect(await cruise({ ...targets, [from]: importing(to) })).toContain(rule);
});

it('refuses a circle', async () => {
  const files = { 'src/shared/a.ts': importing('./b.ts'), 'src/shared/b.ts': importing('./a.ts') };
  expect(await cruise(files)).toContain('no-circular');
});
