import type { Change } from '../../../shared/change.ts';
import { isJsonObject, type Json, type JsonObject } from '../../../shared/json.ts';
import type { Problem } from '../../../shared/problems/index.ts';
import type { Profile } from '../../../shared/profile.ts';
import { shortened, type SourceReading } from './source-reading.ts';
import { contradicts, isSpecifier } from '../../versions/index.ts';

const FIELD = 'compatibility.python';

/**
 * The change that a plugin's source makes to its entry's compatibility.
 * @param entry Its file, and its front matter as JSON.
 * @returns None where the two agree, and where the source does not say; then what is declared stays.
 */
export function changesFromSource(
  entry: { path: string; values: JsonObject },
  { repository, found, unreadable }: SourceReading,
  profile: Profile,
): { changes: Change[]; problems: Problem[] } {
  const about = { entry: entry.path, field: FIELD, repository };
  const problems = unreadable.map((file): Problem => ({ code: 'compatibility.source-unreadable', ...about, ...file }));
  const { compatibility } = entry.values;
  // Any other kind of value was reported when the entry was read.
  const isWritable = compatibility === undefined || compatibility === null || isJsonObject(compatibility);
  if (found === undefined || !isWritable) return { changes: [], problems };
  const { value, evidence } = found;
  if (!isSpecifier(value)) {
    const { file, line } = evidence;
    problems.push({ code: 'compatibility.specifier-invalid', ...about, file, line, value: shortened(value) });
    return { changes: [], problems };
  }
  const declared = compatibility?.python;
  const verdict = judge(declared, value, profile.python.supported);
  if (verdict === undefined) return { changes: [], problems };
  const change: Change = {
    entry: entry.path,
    file: entry.path,
    field: FIELD,
    ...(declared === undefined ? {} : { before: declared }),
    after: value,
    source: 'compatibility',
    ...verdict,
    evidence,
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
    const words = shortened(JSON.stringify(declared));
    return {
      severity: 'notable',
      reason: `The source says ${found}; the entry declares ${words}, which is no specifier.`,
    };
  }
  const difference = contradicts(declared, found, supported);
  if (difference === undefined) return undefined;
  return { severity: 'notable', reason: `The entry declares ${declared}, its source says ${found}: ${difference}.` };
}
