import type { SourceEvidence } from '../../../shared/evidence.ts';
import type { Profile } from '../../../shared/profile.ts';
import { type FoundCompatibility, readCompatibility } from './compatibility.ts';
import type { UnreadableFile } from './plugin-package.ts';
import { type Python, universalNewlines } from './python/index.ts';

/** A plugin's own source, as far as it was asked for. */
export interface PluginSource {
  /** `owner/name`. */
  repository: string;
  /** Absent where it is not known. */
  commit?: string | undefined;
  /** Path to text. */
  files: ReadonlyMap<string, string>;
}

/** What a plugin's source says of its compatibility: all that is needed of it later. */
export interface SourceReading {
  /** `owner/name`. */
  repository: string;
  /** Absent where the source does not say. */
  found?: { value: string; evidence: SourceEvidence };
  /** Files that would have counted and cannot be read. */
  unreadable: UnreadableFile[];
}

const MAXIMUM_LINE_LENGTH = 200;
const LINES_AROUND = 2;

/** Reads a plugin's source: what it declares, and where. */
export function readSource(source: PluginSource, python: Python, profile: Profile['python']): SourceReading {
  const { found, unreadable } = readCompatibility(source.files, python, profile);
  const { repository } = source;
  if (found === undefined) return { repository, unreadable };
  return { repository, found: { value: found.value, evidence: evidenceOf(source, found) }, unreadable };
}

function evidenceOf({ repository, commit, files }: PluginSource, { file, line }: FoundCompatibility): SourceEvidence {
  const first = Math.max(1, line - LINES_AROUND);
  const lines = universalNewlines(files.get(file) ?? '')
    .replace(/\n$/, '')
    .split('\n');
  const shown = lines.slice(first - 1, line + LINES_AROUND).map(shortened);
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
export function shortened(text: string): string {
  return text.length > MAXIMUM_LINE_LENGTH ? `${text.slice(0, MAXIMUM_LINE_LENGTH - 1)}…` : text;
}
