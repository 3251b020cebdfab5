import type { SourceEvidence } from '../../../shared/evidence.ts';
import type { Profile } from '../../../shared/profile.ts';
import { compatibilityIn, readInit } from './compatibility.ts';
import type { Packaging, SourceFiles, UnreadableFile } from './packaging.ts';
import { type Python, universalNewlines } from './python/index.ts';
import { requiredPythons } from './required-python.ts';

/** A plugin's own source, as far as it was asked for. */
export interface PluginSource {
  /** `owner/name`. */
  repository: string;
  /** Absent where it is not known. */
  commit?: string | undefined;
  files: SourceFiles;
}

/** A value of a source, and where it says so. */
interface Said {
  value: string;
  evidence: SourceEvidence;
}

/** What a plugin's source says of itself: all that is needed of it later. */
export interface SourceReading {
  /** `owner/name`. */
  repository: string;
  /** The compatibility; absent where the source does not say. */
  found?: Said;
  /** Absent where no file names the plugin. */
  identifier?: Said & { others: string[] };
  /** The Pythons that pip installs it on; absent where the source does not say. */
  required?: Said & { name: string };
  /** Files that would have counted and cannot be read; then nothing else is told. */
  unreadable: UnreadableFile[];
}

const MAXIMUM_LINE_LENGTH = 200;
const LINES_AROUND = 2;
/** So many further identifiers are remembered of a source. */
const MAXIMUM_OTHERS = 20;

/** Reads a plugin's source: what it declares, and where. */
export function readSource(
  source: PluginSource,
  packaging: Packaging,
  python: Python,
  profile: Profile['python'],
): SourceReading {
  const { repository, files } = source;
  const { plugin } = packaging;
  const init = readInit(files, plugin, python, profile);
  const unreadable = [
    ...packaging.unreadable,
    ...(init !== undefined && 'unreadable' in init ? [{ file: init.file, detail: init.unreadable }] : []),
  ];
  // What could not be read may have said something else.
  if (unreadable.length > 0) return { repository, unreadable };
  const found = init && compatibilityIn(init, profile);
  const [required] = requiredPythons(packaging);
  return {
    repository,
    ...(found === undefined ? {} : { found: { value: found.value, evidence: evidenceOf(source, found) } }),
    ...(plugin === undefined
      ? {}
      : {
          identifier: {
            value: plugin.identifier,
            evidence: evidenceOf(source, plugin.named),
            others: plugin.others.slice(0, MAXIMUM_OTHERS).map(({ identifier }) => identifier),
          },
        }),
    ...(required === undefined
      ? {}
      : { required: { name: required.name, value: required.value, evidence: evidenceOf(source, required) } }),
    unreadable,
  };
}

function evidenceOf(
  { repository, commit, files }: PluginSource,
  { file, line }: { file: string; line: number },
): SourceEvidence {
  const answer = files.get(file);
  const first = Math.max(1, line - LINES_AROUND);
  const lines = universalNewlines(answer && 'text' in answer ? answer.text : '')
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
