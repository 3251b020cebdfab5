import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changesOf, run, sandboxOver } from './support/enrichment.ts';
import { filesOf, temporaryFolder } from './support/registry-folder.ts';

const sample = process.env.REGISTRY_SAMPLE;

/** A copy of the real registry, which may be written into. */
async function copied(): Promise<string> {
  const folder = join(await temporaryFolder(), 'registry');
  await cp(sample ?? '', folder, { recursive: true });
  return folder;
}

describe.skipIf(sample === undefined)('a real registry (skipped without REGISTRY_SAMPLE)', () => {
  it('is enriched in one pass, the source of every GitHub entry read, in at most 14 requests', async () => {
    const registry = await copied();
    const sandbox = await sandboxOver(registry);
    const found = await run(registry, sandbox);
    const { graphql, rest, usage } = found.report.requests;
    expect(graphql + rest + usage).toBeLessThanOrEqual(14);
    const onGitHub = found.report.entries.filter(({ changes }) => changes.some(({ field }) => field === 'github.repo'));
    expect(onGitHub.length).toBe(found.report.entries.length - 3);
    expect(sandbox.aliases.reduce((sum, asked) => sum + asked, 0)).toBeGreaterThanOrEqual(onGitHub.length);
    expect(
      found.report.entries.flatMap(({ problems }) => problems).filter(({ code }) => code !== 'source.host-unsupported'),
    ).toEqual([]);
  });

  it('keeps every line of every file when it is written; a second run writes nothing', async () => {
    const registry = await copied();
    const sandbox = await sandboxOver(registry);
    const before = await filesOf(registry);
    const found = await run(registry, sandbox, { write: true });
    expect(changesOf(found).filter(({ written }) => written).length).toBeGreaterThan(4_000);
    const after = await filesOf(registry);
    for (const [path, text] of after) {
      const original = before.get(path) ?? '';
      // Nothing was there before, so that the original is what is left when the added lines are taken out.
      expect([path, withoutAdded(original, text)]).toEqual([path, original]);
    }
    const again = await run(registry, sandbox, { write: true });
    expect(await filesOf(registry)).toEqual(after);
    const held = changesOf(again).filter(({ severity }) => severity !== 'routine');
    expect(changesOf(again)).toEqual(held);
  });
});

/** The lines of `text` that are in `original`, in its order; the others were added. */
function withoutAdded(original: string, text: string): string {
  const wanted = original.split('\n');
  const kept: string[] = [];
  for (const line of text.split('\n')) if (line === wanted[kept.length]) kept.push(line);
  return kept.join('\n');
}
