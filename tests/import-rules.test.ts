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
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "dependencies": { "zod": "*", "yaml": "*" } }');
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
    'src/cli/main.ts': importing('../engine/index.ts', '../shared/entry.ts'),
  };
  expect(await cruise(files)).toEqual([]);
});

it.each([
  ['core importing the sandbox', 'src/core/registry/index.ts', '../../sandbox/index.ts', 'core-imports-downward'],
  ['the command line importing core', 'src/cli/main.ts', '../core/registry/index.ts', 'cli-imports-downward'],
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
