import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../shared/finding.ts';
import { OCTOPRINT, type Profile } from '../../shared/profile.ts';
import type { ValidationReport } from '../../shared/validation.ts';
import { decodeText, readInside } from '../registry/index.ts';
import { DATA_SCHEMAS } from './data-schema.ts';
import { validateData } from './validate-data.ts';
import { unreadableFinding } from './validate-entry.ts';

type FileFindings = ValidationReport['files'][number];

/** As much as is read of a data file anywhere. */
const MAXIMUM_BYTES = 1_000_000;

/** The files that hosts read, relative to the registry, and what is in each. */
export function dataFilesIn({ data }: Profile): { path: string; kind: keyof typeof DATA_SCHEMAS }[] {
  const files = [
    { name: data.notices, kind: 'notices' },
    { name: data.blacklist, kind: 'blacklist' },
    { name: data.overlays, kind: 'overlays' },
    { name: data.python2Overlays, kind: 'overlays' },
  ] as const;
  return files.map(({ name, kind }) => ({ path: `${data.folder}/${name}`, kind }));
}

/**
 * Validates every data file that hosts read, by path: one that is broken is broken for every installation.
 * @param folder The registry's real path.
 */
export async function validateDataFiles(folder: string, profile: Profile): Promise<FileFindings[]> {
  const hasFolder = await isThere(join(folder, profile.data.folder));
  // A registry without the folder has no such files, unless its own profile names some.
  if (!hasFolder && profile.data.folder === OCTOPRINT.data.folder) return [];
  const files = dataFilesIn(profile).map(async ({ path, kind }): Promise<FileFindings> => {
    if (!(await isThere(join(folder, path)))) return { path, findings: [missing(path)] };
    const bytes = await readInside(folder, path);
    const text = 'code' in bytes ? bytes : decodeText(path, bytes, MAXIMUM_BYTES);
    const findings =
      typeof text === 'string' ? validateData(path, text, DATA_SCHEMAS[kind]) : [unreadableFinding(text)];
    return { path, findings };
  });
  return (await Promise.all(files)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function missing(path: string): Finding {
  const message = `The profile names ${path}, and the registry does not have it: create it, or name another file in registry-desk.yaml.`;
  return { rule: 'data-file', severity: 'warning', message };
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
