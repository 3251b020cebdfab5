import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRegistry, profileFileSchema } from '../src/core/registry/index.ts';
import { OCTOPRINT } from '../src/shared/profile.ts';
import { changesOf, run, sandboxOver } from './support/enrichment.ts';
import { entryText, registryWith } from './support/registry-folder.ts';

/** A registry of one entry with this `registry-desk.yaml`. */
function registry(profile: string): Promise<string> {
  return registryWith({ './registry-desk.yaml': profile, 'a.md': entryText('a') });
}

describe('the profile of a registry', () => {
  it('is the built-in one where the registry has none', async () => {
    expect((await openRegistry(await registryWith({ 'a.md': entryText('a') }))).profile).toEqual(OCTOPRINT);
  });

  it('is overridden key by key', async () => {
    const { profile } = await openRegistry(await registry('name: mine\nusage:\n  exemptAttribute: paid\n'));
    expect(profile).toEqual({ ...OCTOPRINT, name: 'mine', usage: { ...OCTOPRINT.usage, exemptAttribute: 'paid' } });
  });

  it('may be empty', async () => {
    expect((await openRegistry(await registry('# nothing yet\n'))).profile).toEqual(OCTOPRINT);
  });

  it.each([
    ['an unknown key', 'name: a\nusage:\n  weak: x\n', 3],
    ['a wrong type', 'python:\n  supported: 3.7\n', 2],
    ['a folder outside', 'entries:\n  folder: ../elsewhere\n', 2],
    ['what is not YAML', 'name: a\nusage: [\n', 3],
    ['a list', '- a\n', 1],
  ])('does not hold, with its line: %s', async (_, text, line) => {
    await expect(openRegistry(await registry(text))).rejects.toMatchObject({
      problem: { code: 'registry.profile-invalid', path: 'registry-desk.yaml', line },
    });
  });

  it('reports what the site computes and does not write it, and keeps what nothing reads out', async () => {
    const folder = await registry('destinations: {usage: site}\nunpublished: [github.watchers]\n');
    const found = changesOf(await run(folder, await sandboxOver(folder), { write: true }));
    const written = found.filter((change) => change.written);
    expect(new Set(found.map(({ source }) => source))).toEqual(new Set(['usage', 'github', 'compatibility']));
    expect(new Set(written.map(({ source }) => source))).toEqual(new Set(['github', 'compatibility']));
    expect(found.map(({ field }) => field)).not.toContain('github.watchers');
  });
});

it('the JSON Schema for editors is that of the profile (npm run profile-schema)', async () => {
  const file = resolve(import.meta.dirname, '../resources/registry-desk.schema.json');
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(profileFileSchema())));
});
