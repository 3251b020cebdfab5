import { z } from 'zod';
import { SOURCE_NAMES, type ChangeSource, type SourceName } from '../../shared/change.ts';
import type { Problem } from '../../shared/problems/index.ts';
import type { Profile } from '../../shared/profile.ts';
import type { Python } from '../sources/compatibility/index.ts';
import type { BuildFiles } from './build-files.ts';

/** By source whose values the registry's own build computes: the line of a workflow that does. */
export type Computed = ReadonlyMap<SourceName, { workflow: string; line: number }>;

/** A file of the registry that refuses entries with keys that it does not know. */
export interface Validator {
  path: string;
  line: number;
  keys: ReadonlySet<string>;
}

/** Of a JSON Schema, the names of an entry's keys. One that allows others refuses none. */
const JsonSchema = z.object({
  properties: z.record(z.string(), z.unknown()),
  additionalProperties: z.literal(false),
});

/** The name that a validator in Python gives its schema. */
const SCHEMA = 'SCHEMA';

export function computedSources(files: BuildFiles, { preflight }: Profile): Computed {
  const workflows = [...files].filter(([path]) => !preflight.validators.includes(path));
  const computed = new Map<SourceName, { workflow: string; line: number }>();
  for (const source of SOURCE_NAMES) {
    for (const [workflow, text] of workflows) {
      const line = lineOf(preflight.populates[source], text);
      if (line !== undefined && !computed.has(source)) computed.set(source, { workflow, line });
    }
  }
  return computed;
}

/** The 1-based line that runs a step; undefined where none does. A comment runs nothing. */
function lineOf(step: string, workflow: string): number | undefined {
  const at = workflow.split('\n').findIndex((line) => line.includes(step) && !line.trimStart().startsWith('#'));
  return at === -1 ? undefined : at + 1;
}

/** What the build computes of some sources, one problem for each workflow. */
export function buildProblems(computed: Computed, sources: readonly SourceName[] = SOURCE_NAMES): Problem[] {
  const asked = [...computed].filter(([source]) => sources.includes(source));
  return [...Map.groupBy(asked, ([, { workflow }]) => workflow)].map(([workflow, steps]) => ({
    code: 'preflight.build-enriches',
    workflow,
    lines: [...new Set(steps.map(([, { line }]) => line))],
    sources: steps.map(([source]) => source),
  }));
}

/** The sources whose values are committed: those that neither the profile nor the build leaves to the site. */
export function committedSources({ destinations }: Profile, computed: Computed): ReadonlySet<ChangeSource> {
  return new Set(SOURCE_NAMES.filter((source) => destinations[source] === 'registry' && !computed.has(source)));
}

export function validatorsOf(files: BuildFiles, { preflight }: Profile, python: Python): Validator[] {
  return preflight.validators.flatMap((path) => {
    const text = files.get(path);
    const known = text === undefined ? undefined : knownKeys(path, text, python);
    return known === undefined ? [] : [{ path, ...known }];
  });
}

/** Why the build would refuse entries with these keys. */
export function refusedKeys(validators: readonly Validator[], keys: Iterable<string>): Problem[] {
  return validators.flatMap(({ path, line, keys: known }): Problem[] => {
    const unknown = [...new Set(keys)].filter((key) => !known.has(key)).sort();
    return unknown.length === 0 ? [] : [{ code: 'preflight.keys-unknown', validator: path, line, keys: unknown }];
  });
}

/** @returns Undefined where the file does not say which keys it accepts: nothing is held against it then. */
function knownKeys(path: string, text: string, python: Python) {
  if (!path.endsWith('.json')) return python.dictionaryKeys(text, SCHEMA);
  try {
    const schema = JsonSchema.safeParse(JSON.parse(text));
    return schema.success ? { keys: new Set(Object.keys(schema.data.properties)), line: 1 } : undefined;
  } catch {
    return undefined;
  }
}
