import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { RULES } from './index.ts';

it('are files of this folder, each named after its rule, and all of them listed', async () => {
  const files = await readdir(import.meta.dirname);
  const named = files.filter((file) => !file.endsWith('.test.ts') && file !== 'index.ts');
  expect(RULES.map(({ name }) => `${name}.ts`).sort()).toEqual(named.sort());
});
