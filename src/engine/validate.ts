import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { openRegistry } from '../core/registry/index.ts';
import {
  dataFilesIn,
  namesImages,
  NO_BASE,
  OCTOPRINT_SCHEMA,
  readImageNames,
  sinceBase,
  validateDataFiles,
  validateEntries,
  type ImageNames,
} from '../core/validation/index.ts';
import { ProblemError, problemMessage, type Problem } from '../shared/problems/index.ts';
import { ValidationPlan, type ValidationReport } from '../shared/validation.ts';

type Registry = Awaited<ReturnType<typeof openRegistry>>;

/**
 * Validates entries of a registry. Nothing is written, and nobody but git is asked.
 * @returns What `validate --format json` prints, and whether there is neither an error nor a problem.
 * @throws {ProblemError} Where there is no registry, or the plan names a file that is no entry of it.
 */
export async function validate(input: ValidationPlan): Promise<{ report: ValidationReport; isValid: boolean }> {
  const plan = ValidationPlan.parse(input);
  const registry = await openRegistry(plan.registry);
  const { folder, profile, entries } = registry;
  const asked = new Set(await Promise.all(plan.files.map((file) => pathOf(file, registry))));
  const isAsked = (path: string): boolean => plan.files.length === 0 || asked.has(path);
  const [since, { images, problems }, dataFiles] = await Promise.all([
    plan.base === undefined ? NO_BASE : sinceBase(folder, plan.base, profile),
    imagesOf(registry, isAsked),
    // Whatever is asked for: every installation reads them.
    validateDataFiles(folder, profile),
  ]);
  const judged = plan.isNew ? { ...since, statusOf: () => 'added' as const } : since;
  const entryFiles = await validateEntries(
    { folder, entries, isAsked, since: judged },
    { profile, schema: OCTOPRINT_SCHEMA, images },
  );
  const files = [...dataFiles, ...entryFiles].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
  const report: ValidationReport = {
    files,
    problems: [...since.problems, ...problems].map((problem) => ({
      code: problem.code,
      message: problemMessage(problem, 'command-line'),
    })),
  };
  const hasError = files.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  return { report, isValid: !hasError && report.problems.length === 0 };
}

/** The names of the registry's images, where an entry names one: a registry without any is one problem. */
async function imagesOf(
  { folder, entries }: Registry,
  isAsked: (path: string) => boolean,
): Promise<{ images: ImageNames | undefined; problems: Problem[] }> {
  const { images: imageFolder } = OCTOPRINT_SCHEMA;
  const named = entries.some(
    (entry) => !('problem' in entry) && isAsked(entry.path) && namesImages(entry.values, imageFolder),
  );
  if (!named) return { images: undefined, problems: [] };
  try {
    const images = await readImageNames(folder, imageFolder);
    return { images, problems: images === undefined ? [{ code: 'registry.no-images', folder: imageFolder }] : [] };
  } catch (error) {
    if (error instanceof ProblemError) return { images: undefined, problems: [error.problem] };
    throw error;
  }
}

/** The entry or data file that somebody named: as the registry has it, or from where the command runs. */
async function pathOf(file: string, { folder, profile, entries }: Registry): Promise<string> {
  for (const named of [resolve(folder, file), resolve(file)]) {
    // The last step may be a link: the entry is what the folder lists.
    const parent = await realpath(dirname(named)).catch(() => undefined);
    if (parent === undefined) continue;
    const path = relative(folder, join(parent, basename(named))).replaceAll(sep, '/');
    const isData = dataFilesIn(profile).some((file) => file.path === path);
    if (isData || entries.some((entry) => entry.path === path)) return path;
  }
  throw new ProblemError({ code: 'registry.no-such-entry', path: file, folder: profile.entries.folder });
}
