import { z } from 'zod';

/** One plugin's usage in one window. */
export interface Counts {
  instances: number;
  installEvents: number;
  /** Instances by version; absent where the export does not say. */
  versions: Record<string, number> | undefined;
}

export const NO_USAGE: Counts = { instances: 0, installEvents: 0, versions: undefined };

/** A version as hosts report it: short, and without control characters. */
const VERSION = /^(?!__proto__$|constructor$|prototype$)[^\p{Cc}\p{Cs}]{1,100}$/u;

const schemas = new Map<number, ReturnType<typeof countsSchema>>();

function countsSchema(maximum: number) {
  const count = z.int().nonnegative().max(maximum);
  const versions = z.record(z.string().regex(VERSION), z.object({ instances: count }));
  return z
    .object({ instances: count.default(0), install_events: count.default(0), versions: versions.optional() })
    .transform((counts): Counts => {
      const byVersion = Object.entries(counts.versions ?? {}).map(
        ([version, { instances }]) => [version, instances] as const,
      );
      return {
        instances: counts.instances,
        installEvents: counts.install_events,
        versions: counts.versions === undefined ? undefined : Object.fromEntries(byVersion),
      };
    });
}

/**
 * Reads what an export says of one plugin.
 * @param maximum A larger count is no count.
 * @returns The counts, or the first field that is none with what it says.
 */
export function readCounts(value: unknown, maximum: number): Counts | { field: string; value: string } {
  const schema = schemas.get(maximum) ?? countsSchema(maximum);
  schemas.set(maximum, schema);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.map(String) ?? [];
  return { field: path.join('.') || 'plugin', value: shortly(at(value, path)) };
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined,
    value,
  );
}

function shortly(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? 'nothing' : text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
