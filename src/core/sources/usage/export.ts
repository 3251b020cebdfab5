import type { ExportEvidence } from '../../../shared/evidence.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { isJsonObject, valueAt } from '../../../shared/json.ts';
import type { Problem } from '../../../shared/problems/index.ts';
import type { Profile } from '../../../shared/profile.ts';
import type { FetchedExport, UsageWindowName } from './fetch-export.ts';

/** A usage export that can be trusted. */
export interface UsageWindow {
  window: UsageWindowName;
  /** One for all the changes that it makes. */
  evidence: ExportEvidence;
  /** By lower-cased plugin id; what is behind an id is not checked yet. */
  plugins: ReadonlyMap<string, unknown>;
}

export interface CountedEntry {
  /** The entry's file. */
  path: string;
  id: string;
  values: JsonObject;
  /** What is wrong with it. */
  problems?: readonly Pick<Problem, 'code'>[];
}

/**
 * Reads an export, or says why no count may be taken from it.
 * An export that is empty, that lists far fewer plugins than it should, or that is old would publish zeros for hundreds.
 * @param entries All entries of the registry, not only those that are enriched.
 * @param now Milliseconds since 1970.
 */
export function readExport(
  { window, address, body, lastModified }: FetchedExport,
  entries: readonly CountedEntry[],
  usage: Profile['usage'],
  now: number,
): UsageWindow | Problem {
  if (!isRecord(body)) return { code: 'usage.export-unreadable', window, address, detail: 'it is not a JSON object' };
  const listed = Object.hasOwn(body, 'plugins') ? body.plugins : {};
  if (!isRecord(listed))
    return { code: 'usage.export-unreadable', window, address, detail: 'plugins is not an object' };
  const plugins = new Map(Object.entries(listed).map(([id, counts]) => [id.toLowerCase(), counts]));
  if (plugins.size === 0) return { code: 'usage.export-empty', window, address };

  const madeAt = instantOf(Object.hasOwn(body, '_generated') ? body._generated : undefined) ?? instantOf(lastModified);
  const generatedAt = madeAt === undefined ? null : new Date(madeAt).toISOString();
  const ageHours = madeAt === undefined ? 0 : (now - madeAt) / 3_600_000;
  if (generatedAt !== null && ageHours > usage.maximumAgeHours) {
    return { code: 'usage.export-stale', window, address, generatedAt, ageHours };
  }

  const expected = expectedIds(entries, window, usage);
  const present = expected.filter((id) => plugins.has(id)).length;
  if (expected.length >= usage.coverageNeeds && present < expected.length * usage.minimumCoverage) {
    return { code: 'usage.export-short', window, address, listed: present, expected: expected.length };
  }
  return { window, evidence: { kind: 'export', window, address, generatedAt }, plugins };
}

export function isExempt({ values }: CountedEntry, usage: Profile['usage']): boolean {
  return Array.isArray(values.attributes) && values.attributes.includes(usage.exemptAttribute);
}

/** The plugins that the registry says are in use; where it says so of hardly any yet, all of them. */
function expectedIds(entries: readonly CountedEntry[], window: UsageWindowName, usage: Profile['usage']): string[] {
  const counted = entries.filter((entry) => !isExempt(entry, usage));
  const inUse = counted.filter(({ values }) => Number(valueAt(values, ['stats', window, 'instances']) ?? 0) > 0);
  const expected = inUse.length >= usage.coverageNeeds ? inUse : counted;
  return [...new Set(expected.map(({ id }) => id.toLowerCase()))];
}

/** Milliseconds since 1970, from ISO 8601, an HTTP date, or seconds. */
function instantOf(value: unknown): number | undefined {
  if (typeof value === 'number' && Number.isFinite(value) && value > 0) return value * 1_000;
  if (typeof value !== 'string') return undefined;
  const seconds = /^\d{9,11}(\.\d+)?$/.test(value) ? Number(value) * 1_000 : Date.parse(value);
  return Number.isNaN(seconds) ? undefined : seconds;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return isJsonObject(value as never);
}
