import type { Problem } from '../../shared/problems/index.ts';
import { mergedText } from '../git/index.ts';
import type { HandEdit } from './hand-edit.ts';

/**
 * A file's text with an edit by hand in it: merged where the file has moved on since.
 * @returns `change.edit-conflict` where both changed one place.
 */
export async function withHandEdit(tipText: string, edit: HandEdit): Promise<{ text: string } | Problem> {
  const { base, text } = asStored(edit, tipText);
  if (base === tipText || text === tipText) return { text };
  if (base === text) return { text: tipText };
  const merged = await mergedText({ ours: text, base, theirs: tipText });
  return merged === undefined ? { code: 'change.edit-conflict', path: edit.path, entry: edit.path } : { text: merged };
}

/** A checkout may turn line ends: what was edited there is held against the tip with the tip's own. */
function asStored({ base, text }: HandEdit, tipText: string): Pick<HandEdit, 'base' | 'text'> {
  const turned = (lines: string): string => lines.replaceAll('\r\n', '\n');
  const isTurned = base.includes('\r\n') && !tipText.includes('\r\n');
  return isTurned ? { base: turned(base), text: turned(text) } : { base, text };
}
