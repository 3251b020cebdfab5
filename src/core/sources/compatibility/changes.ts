import type { Change } from '../../../shared/change.ts';
import type { SourceEvidence } from '../../../shared/evidence.ts';
import { isJsonObject, type Json, type JsonObject } from '../../../shared/json.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { Profile } from '../../../shared/profile.ts';
import { type FoundCompatibility, readCompatibility } from './compatibility.ts';
import { type Python, universalNewlines } from './python/index.ts';
import { contradicts, isSpecifier } from './specifier.ts';

/** A plugin's own source, as far as it was read. */
export interface PluginSource {
  /** `owner/name`. */
  repository: string;
  /** Absent where it is not known. */
  commit?: string | undefined;
  /** Path to text. */
  files: ReadonlyMap<string, string>;
}

const FIELD = 'compatibility.python';
const MAXIMUM_LINE_LENGTH = 200;
const LINES_AROUND = 2;

/**
 * The change that a plugin's source makes to its entry's compatibility.
 * @param entry Its file, and its front matter as JSON.
 * @returns None where the two agree, and where the source does not say; then what is declared stays.
 */
export function changesFromSource(
  entry: { path: string; values: JsonObject },
  source: PluginSource,
  python: Python,
  profile: Profile,
): { changes: Change[]; problems: Problem[] } {
  const { found, unreadable } = readCompatibility(source.files, python, profile.python);
  const about = { entry: entry.path, field: FIELD, repository: source.repository };
  const problems = unreadable.map((file): Problem => ({ code: 'compatibility.source-unreadable', ...about, ...file }));
  const { compatibility } = entry.values;
  // Any other kind of value was reported when the entry was read.
  const isWritable = compatibility === undefined || compatibility === null || isJsonObject(compatibility);
  if (found === undefined || !isWritable) return { changes: [], problems };
  if (!isSpecifier(found.value)) {
    const { value, file, line } = found;
    problems.push({ code: 'compatibility.specifier-invalid', ...about, file, line, value: cut(value) });
    return { changes: [], problems };
  }
  const declared = compatibility?.python;
  const verdict = judge(declared, found.value, profile.python.supported);
  if (verdict === undefined) return { changes: [], problems };
  const change: Change = {
    entry: entry.path,
    file: entry.path,
    field: FIELD,
    ...(declared === undefined ? {} : { before: declared }),
    after: found.value,
    source: 'compatibility',
    ...verdict,
    evidence: evidenceOf(source, found),
  };
  return { changes: [change], problems };
}

function judge(
  declared: Json | undefined,
  found: string,
  supported: readonly string[],
): Pick<Change, 'severity' | 'reason'> | undefined {
  if (declared === undefined || declared === null) {
    return { severity: 'routine', reason: `The source says ${found}, and the entry declares nothing.` };
  }
  if (typeof declared !== 'string' || !isSpecifier(declared)) {
    const words = cut(JSON.stringify(declared));
    return {
      severity: 'notable',
      reason: `The source says ${found}; the entry declares ${words}, which is no specifier.`,
    };
  }
  const difference = contradicts(declared, found, supported);
  if (difference === undefined) return undefined;
  return { severity: 'notable', reason: `The entry declares ${declared}, its source says ${found}: ${difference}.` };
}

function evidenceOf({ repository, commit, files }: PluginSource, { file, line }: FoundCompatibility): SourceEvidence {
  const first = Math.max(1, line - LINES_AROUND);
  const lines = universalNewlines(files.get(file) ?? '')
    .replace(/\n$/, '')
    .split('\n');
  const shown = lines.slice(first - 1, line + LINES_AROUND).map(cut);
  return {
    kind: 'source',
    repository,
    ...(commit === undefined ? {} : { commit }),
    file,
    line,
    excerpt: { firstLine: first, lines: shown },
  };
}

/** A piece of a stranger's text that fits on a screen. */
function cut(text: string): string {
  return text.length > MAXIMUM_LINE_LENGTH ? `${text.slice(0, MAXIMUM_LINE_LENGTH - 1)}…` : text;
}
