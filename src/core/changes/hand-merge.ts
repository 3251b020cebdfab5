import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../../shared/problem.ts';
import { runGit } from '../git/index.ts';
import type { HandEdit } from './hand-edit.ts';

/** How git ends that could not merge at all; less is the number of places that conflict (git-merge-file, "DESCRIPTION"). */
const FAILED = 128;

/**
 * A file's text with an edit by hand in it: merged where the file has moved on since.
 * @returns `change.edit-conflict` where both changed one place.
 */
export async function withHandEdit(tipText: string, edit: HandEdit): Promise<{ text: string } | Problem> {
  const { base, text } = asStored(edit, tipText);
  if (base === tipText || text === tipText) return { text };
  if (base === text) return { text: tipText };
  const folder = await mkdtemp(join(tmpdir(), 'registry-desk-merge-'));
  try {
    const sides = { ours: text, base, theirs: tipText };
    for (const [name, content] of Object.entries(sides)) await writeFile(join(folder, name), content);
    const { code, output } = await runGit(['merge-file', '-p', '-q', ...Object.keys(sides)], { folder });
    if (code === null || code >= FAILED) throw new Error(`git merge-file ended with ${code ?? 'a signal'}`);
    if (code > 0) return { code: 'change.edit-conflict', path: edit.path, entry: edit.path };
    return { text: output.toString('utf8') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A checkout may turn line ends: what was edited there is held against the tip with the tip's own. */
function asStored({ base, text }: HandEdit, tipText: string): Pick<HandEdit, 'base' | 'text'> {
  const turned = (lines: string): string => lines.replaceAll('\r\n', '\n');
  const isTurned = base.includes('\r\n') && !tipText.includes('\r\n');
  return isTurned ? { base: turned(base), text: turned(text) } : { base, text };
}
