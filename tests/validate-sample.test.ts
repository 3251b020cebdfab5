import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRegistry } from '../src/core/registry/index.ts';
import { validate } from '../src/engine/index.ts';
import type { ValidationReport } from '../src/shared/validation.ts';
import { temporaryFolder } from './support/registry-folder.ts';

const sample = process.env.REGISTRY_SAMPLE;

/** The rules that find an error somewhere. */
function errors({ files }: ValidationReport): string[] {
  const found = files.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
  return [...new Set(found.map(({ rule }) => rule))];
}

describe.skipIf(sample === undefined)('a real registry (skipped without REGISTRY_SAMPLE)', () => {
  it('has errors of images in other folders alone, and one problem for the images that it came without', async () => {
    const { report } = await validate({ registry: sample ?? '', files: [], isNew: false });
    expect(report.files.length).toBe(304);
    expect(errors(report)).toEqual(['image-folder']);
    // The registry's own validator refuses these too, with --check-asset-match.
    const refused = report.files.filter(({ findings }) => findings.some(({ severity }) => severity === 'error'));
    expect(refused.length).toBe(9);
    expect(report.problems.map(({ code }) => code)).toEqual(['registry.no-images']);
  });

  it('has all its images where they are on the disk, and misses each that is not', async () => {
    const registry = join(await temporaryFolder(), 'registry');
    await cp(sample ?? '', registry, { recursive: true });
    const { entries } = await openRegistry(registry);
    const named = entries.flatMap((entry) => ('values' in entry ? namedIn(JSON.stringify(entry.values)) : []));
    const [missing, ...there] = [...new Set(named)];
    for (const path of there) {
      await mkdir(dirname(join(registry, path)), { recursive: true });
      await writeFile(join(registry, path), '');
    }
    const { report } = await validate({ registry, files: [], isNew: false });
    expect(report.problems).toEqual([]);
    const messages = report.files.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'image-exists'));
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.every(({ message }) => message.includes(missing ?? 'nothing'))).toBe(true);
  });

  it('has errors of two rules alone where every entry is judged as a new one', async () => {
    const { report } = await validate({ registry: sample ?? '', files: [], isNew: true });
    // Images in other folders, and plugins for Python 2.
    expect(errors(report).sort()).toEqual(['image-folder', 'python-3']);
  });
});

function namedIn(json: string): string[] {
  return [...json.matchAll(/"\/(assets\/img\/plugins\/[^"]+)"/g)].map(([, path = '']) => path);
}
