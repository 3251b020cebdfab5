import type { ReviewChange, ReviewSignal } from '../../shared/contract/changes.ts';
import type { PluginFlag, PluginRow } from '../../shared/contract/plugins.ts';
import { SEVERITIES } from '../../shared/change.ts';
import type { Finding } from '../../shared/finding.ts';
import type { Json, JsonObject } from '../../shared/json.ts';
import { valueAt } from '../../shared/json.ts';
import type { Profile } from '../../shared/profile.ts';
import type { Entry, UnreadableEntry } from '../registry/index.ts';
import { repositoryOf } from '../sources/github/index.ts';
import { isSpecifier, versionsOf } from '../versions/index.ts';
import { healthOf } from './health.ts';

/** What is known of an entry beside its file. */
export interface RowFacts {
  changes: readonly ReviewChange[];
  signals: readonly ReviewSignal[];
  findings: readonly Finding[];
  /** `stats.month.instances` over time, a value a week, the oldest first. */
  weeks: readonly number[];
}

const DESCRIPTION_LENGTH = 300;
const INSTANCES = 'stats.month.instances';

/** One entry as a table shows it. */
export function rowOf(entry: Entry | UnreadableEntry, facts: RowFacts, profile: Profile): PluginRow {
  const isReadable = !('problem' in entry);
  const values: JsonObject = isReadable ? entry.values : {};
  const attributes = textsIn(values.attributes);
  const flags = flagsOf(values, attributes, profile);
  const changes = facts.changes.filter(({ standing }) => standing !== 'rejected');
  const signals = facts.signals.filter(({ isSeen }) => !isSeen);
  const python = textAt(values, ['compatibility', 'python']);
  const specifier = python ?? profile.python.undeclared;
  const instances = changes.find(({ field, file }) => field === INSTANCES && file === entry.path);
  return {
    path: entry.path,
    id: entry.id,
    title: textAt(values, ['title']) ?? entry.id,
    author: textAt(values, ['author']) ?? (textsIn(values.authors).join(', ') || null),
    description: (textAt(values, ['description']) ?? '').slice(0, DESCRIPTION_LENGTH),
    license: textAt(values, ['license']),
    tags: textsIn(values.tags),
    attributes,
    repository: repositoryIn(values, profile),
    date: textAt(values, ['date']),
    instances: numberAt(values, ['stats', 'month', 'instances']),
    installs: numberAt(values, ['stats', 'week', 'install_events']),
    isCounted: !attributes.includes(profile.usage.exemptAttribute),
    stars: numberAt(values, ['github', 'stars']),
    openIssues: numberAt(values, ['github', 'open_issues']),
    release: releaseIn(values),
    lastPush: textAt(values, ['github', 'last_push']),
    python,
    pythons: isSpecifier(specifier) ? versionsOf(specifier, profile.python.supported) : [],
    health: healthOf({ isReadable, signals, changes, findings: facts.findings, flags }),
    signals: signals.map(({ code }) => code),
    flags,
    pending: {
      changes: changes.length,
      undecided: changes.filter(({ standing }) => standing === 'undecided').length,
      severity: SEVERITIES.find((one) => changes.some(({ severity }) => severity === one)) ?? null,
      instances: instances === undefined ? null : deltaOf(instances),
      pythonDiffers: changes.some(({ source, before }) => source === 'compatibility' && before !== undefined),
    },
    weeks: [...facts.weeks],
    findings: {
      errors: facts.findings.filter(({ severity }) => severity === 'error').length,
      warnings: facts.findings.filter(({ severity }) => severity === 'warning').length,
    },
    problem: isReadable ? null : entry.problem,
  };
}

function flagsOf(values: JsonObject, attributes: readonly string[], { usage }: Profile): PluginFlag[] {
  const isSet = (key: string): boolean => values[key] !== undefined && values[key] !== null && values[key] !== false;
  return [
    ...(isSet('abandoned') ? (['abandoned'] as const) : []),
    ...(isSet('replaced') ? (['replaced'] as const) : []),
    ...(isSet('up_for_adoption') ? (['up-for-adoption'] as const) : []),
    ...(isSet('disabled') ? (['disabled'] as const) : []),
    ...(attributes.includes(usage.exemptAttribute) ? (['commercial'] as const) : []),
  ];
}

function repositoryIn(values: JsonObject, profile: Profile): string | null {
  const repository = repositoryOf(textAt(values, ['source']) ?? '', profile.github.web);
  return 'code' in repository ? null : `${repository.owner}/${repository.name}`;
}

function releaseIn(values: JsonObject): PluginRow['release'] {
  const name = textAt(values, ['github', 'latest_release']);
  return name === null ? null : { name, date: textAt(values, ['github', 'latest_release_date']) };
}

function deltaOf({ before, after }: ReviewChange): number | null {
  if (typeof after !== 'number') return typeof before === 'number' ? -before : null;
  return after - (typeof before === 'number' ? before : 0);
}

function textAt(values: JsonObject, path: readonly string[]): string | null {
  const value = valueAt(values, path);
  // A version or an id may be written as a number.
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

function numberAt(values: JsonObject, path: readonly string[]): number | null {
  const value = valueAt(values, path);
  return typeof value === 'number' ? value : null;
}

function textsIn(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
