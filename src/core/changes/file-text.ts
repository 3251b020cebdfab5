import type { Change } from '../../shared/change.ts';
import type { Json } from '../../shared/json.ts';
import type { Problem } from '../../shared/problems/index.ts';
import type { Profile } from '../../shared/profile.ts';
import { editedText } from './edited-text.ts';
import type { HandEdit } from './hand-edit.ts';
import { besideHand, changesOfHandEdit } from './hand-edit.ts';
import { withHandEdit } from './hand-merge.ts';
import { inWords, stateAt, valueOf } from './state-at.ts';

export interface FileEdits {
  /** Of one file; those of the edit by hand may be among them. */
  changes: readonly Change[];
  handEdit?: HandEdit | undefined;
}

/** A text with its edits in it, and the changes that made it what it is: those that it had already are not among them. */
export interface FileText {
  text: string;
  made: Change[];
}

/**
 * A file's text, which may have moved on since its changes were found, with an edit by hand and the changes beside it.
 * @returns `change.edit-conflict`; `change.conflict` where a field is neither as it was nor as it is to be;
 * `edit.refused`; or why the text cannot be read.
 */
export async function textWith(
  path: string,
  text: string,
  { changes, handEdit }: FileEdits,
  profile: Profile,
): Promise<FileText | Problem> {
  const found = changes.filter(({ source }) => source !== 'hand');
  const byHand = handEdit === undefined ? [] : changesOfHandEdit(handEdit, { id: path, profile });
  const left = besideHand(found, byHand);
  const merged = handEdit === undefined ? { text } : await withHandEdit(text, handEdit);
  if ('code' in merged) return merged;
  const made = merged.text === text ? [] : byHand;
  if (left.length === 0) return { text: merged.text, made };

  const read = valueOf(path, text, profile);
  if ('problem' in read) return read.problem;
  const conflict = conflictIn(left, read.value, profile);
  if (conflict !== undefined) return conflict;
  // What the hand took out or put in is nothing to be changed any more.
  const readMerged = merged.text === text ? read : valueOf(path, merged.text, profile);
  if ('problem' in readMerged) return readMerged.problem;
  const due = left.filter((change) =>
    [read, readMerged].every(({ value }) => stateAt(change, value, profile).state === 'due'),
  );
  const edited = editedText(path, merged.text, due, profile);
  if (!('refused' in edited)) return { text: edited.text, made: [...made, ...due] };
  const { refused: why, ...place } = edited;
  return { code: 'edit.refused', entry: path, path, why, ...place };
}

function conflictIn(changes: readonly Change[], value: Json, profile: Profile): Problem | undefined {
  for (const change of changes) {
    const found = stateAt(change, value, profile);
    if (found.state !== 'conflict') continue;
    const { entry, file: path, field, before } = change;
    return { code: 'change.conflict', entry, path, field, theirs: found.theirs, ours: inWords(before) };
  }
  return undefined;
}
