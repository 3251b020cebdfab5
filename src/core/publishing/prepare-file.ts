import type { Change, Severity } from '../../shared/change.ts';
import { SEVERITIES } from '../../shared/change.ts';
import type { Problem } from '../../shared/problems/index.ts';
import type { Profile } from '../../shared/profile.ts';
import type { FileText, HandEdit } from '../changes/index.ts';
import { isRemoval, kindOf, lineCounts, textWith } from '../changes/index.ts';
import { decodeText } from '../registry/index.ts';
import type { PreparedFile } from './prepared.ts';

/** A file at the tip: its bytes, or how many there are where they are too many. */
export interface TipFile {
  mode: string;
  content: Buffer | number;
}

export interface FileRequest {
  path: string;
  tip: TipFile | undefined;
  changes: readonly Change[];
  handEdit: HandEdit | undefined;
  staysBehind: number;
}

/** A larger file is nobody's to edit here. */
export const MAXIMUM_BYTES = 1_000_000;
const FILE = '100644';
const EXECUTABLE = '100755';

/** One file of a publish; undefined where nothing of it is left to be done, a problem where it is to be held back. */
export async function preparedFile(
  request: FileRequest,
  profile: Profile,
): Promise<PreparedFile | Problem | undefined> {
  const { path, tip, staysBehind } = request;
  const before = tip === undefined ? null : bytesOf(path, tip);
  if (before !== null && 'code' in before) return before;
  const made = await madeText(request, before, profile);
  if (made === undefined || 'code' in made) return made;
  const after = made.text === null ? null : Buffer.from(made.text);
  const severity = gravest(made.made);
  if (before !== null && after?.equals(before) === true) return undefined;
  return {
    path,
    kind: before === null ? 'added' : after === null ? 'removed' : 'changed',
    before,
    after,
    mode: tip?.mode ?? FILE,
    made: made.made,
    ...lineCounts(before?.toString() ?? '', made.text ?? ''),
    changes: made.made.length,
    staysBehind,
    notable: severity === 'routine' ? null : (made.made.find((change) => change.severity === severity)?.reason ?? null),
    severity,
  };
}

function bytesOf(path: string, { mode, content }: TipFile): Buffer | Problem {
  if (mode !== FILE && mode !== EXECUTABLE) {
    return { code: 'file.unreadable', entry: path, path, detail: 'it is not a file' };
  }
  if (typeof content === 'number') {
    return { code: 'file.too-large', entry: path, path, bytes: content, limit: MAXIMUM_BYTES };
  }
  return content;
}

/** @returns A null text where the file goes. */
async function madeText(
  { path, changes, handEdit }: FileRequest,
  before: Buffer | null,
  profile: Profile,
): Promise<FileText | { text: null; made: Change[] } | Problem | undefined> {
  const removal = changes.find((change) => isRemoval(change, profile));
  if (before === null) {
    if (removal !== undefined) return undefined;
    // A data file, and what was begun by hand, comes to be by being written.
    const isNew = handEdit === undefined ? kindOf(path, profile) !== 'entry' : handEdit.base === '';
    if (!isNew) return { code: 'change.file-gone', entry: path, path };
  }
  if (removal !== undefined) return { text: null, made: [removal] };
  const text = before === null ? '' : decodeText(path, before, MAXIMUM_BYTES);
  if (typeof text !== 'string') return { entry: path, ...text };
  return textWith(path, text, { changes, handEdit }, profile);
}

function gravest(changes: readonly Change[]): Severity {
  return SEVERITIES.find((severity) => changes.some((change) => change.severity === severity)) ?? 'routine';
}
