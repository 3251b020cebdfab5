import type { Change } from '../../shared/change.ts';
import type { Json, JsonObject } from '../../shared/json.ts';
import { isJsonObject, sameJson } from '../../shared/json.ts';
import type { Profile } from '../../shared/profile.ts';
import { readEntry, splitFrontMatter } from '../registry/index.ts';
import { kindOf } from './file-kind.ts';
import { lineCounts } from './line-counts.ts';
import { WHOLE_FILE } from './reaches-users.ts';

/** A file of the registry that somebody edited in the desk, and that is not published yet. */
export interface HandEdit {
  /** Relative to the registry. */
  path: string;
  /** The text that was edited. */
  base: string;
  text: string;
  who: string;
  /** ISO 8601. */
  at: string;
}

/** Fields of an entry that other people's machines or repositories depend on. */
const NOTABLE = /^(?:disabled|github\.repo|compatibility\.python)(?:\.|$)/;

/**
 * What an edit by hand changes: one change for each field of an entry, one for its body, one for a data file.
 * @param id The plugin's, for the reason.
 */
export function changesOfHandEdit(edit: HandEdit, { id, profile }: { id: string; profile: Profile }): Change[] {
  const { path, base, text } = edit;
  if (base === text) return [];
  const about = { entry: path, file: path, source: 'hand' } as const;
  const kind = kindOf(path, profile);
  if (kind !== 'entry') {
    const reaches = kind !== 'data';
    const reason = `edited by hand: ${counted(base, text)}${reaches ? '; every installed host reads this file' : ''}`;
    return [{ ...about, field: WHOLE_FILE, severity: reaches ? 'notable' : 'routine', reason }];
  }
  const before = frontOf(base, edit, profile);
  const after = frontOf(text, edit, profile);
  if (before === undefined || after === undefined) {
    const reason = `edited by hand: ${counted(base, text)}; its front matter cannot be read`;
    return [{ ...about, field: '(layout)', severity: 'notable', reason }];
  }
  const changes = differences(before.values, after.values, []).map((field): Change => ({
    ...about,
    ...field,
    severity: NOTABLE.test(field.field) ? 'notable' : 'routine',
    reason: `${id}: ${field.field} edited by hand`,
  }));
  if (changes.length === 0 && before.front !== after.front) {
    const reason = `only comments, quotes or order edited by hand: ${counted(before.front, after.front)}`;
    changes.push({ ...about, field: '(layout)', severity: 'routine', reason });
  }
  if (before.body !== after.body) {
    const reason = `the text below the front matter edited by hand: ${counted(before.body, after.body)}`;
    changes.push({ ...about, field: '(body)', severity: 'routine', reason });
  }
  return changes;
}

/**
 * The changes that are left beside those of edits by hand: of a field that somebody edited, the hand's counts.
 * @param byHand Changes of edits by hand; those among `changes` are kept.
 */
export function besideHand(changes: readonly Change[], byHand: readonly Change[]): Change[] {
  const touched = Map.groupBy(
    byHand.filter(({ source }) => source === 'hand'),
    ({ file }) => file,
  );
  return changes.filter(
    ({ source, file, field }) =>
      source === 'hand' || touched.get(file)?.some((hand) => overlap(hand.field, field)) !== true,
  );
}

/** Whether one field is the other, or a part of it. */
function overlap(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}

function frontOf(text: string, { path }: HandEdit, { entries }: Profile) {
  const read = readEntry(path, Buffer.from(text), entries.maximumBytes);
  const front = splitFrontMatter(text);
  if ('problem' in read || 'code' in front) return undefined;
  return { values: read.values, front: text.slice(0, front.body.start), body: text.slice(front.body.start) };
}

/** The fields that differ: each scalar by itself, a list and the versions of a usage window as one. */
function differences(
  before: JsonObject,
  after: JsonObject,
  path: readonly string[],
): Pick<Change, 'field' | 'before' | 'after'>[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => {
    const [was, is] = [ownValue(before, key), ownValue(after, key)];
    if (sameJson(was, is)) return [];
    const below = [...path, key];
    if (!isWhole(below) && isMap(was) && isMap(is) && [was, is].some(hasKeys)) {
      return differences(was ?? {}, is ?? {}, below);
    }
    const field = below.join('.');
    return [{ field, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}

function isWhole([first, , last]: readonly string[]): boolean {
  return first === 'stats' && last === 'versions';
}

function isMap(value: Json | undefined): value is JsonObject | undefined {
  return value === undefined || isJsonObject(value);
}

function hasKeys(value: JsonObject | undefined): boolean {
  return value !== undefined && Object.keys(value).length > 0;
}

function ownValue(values: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

function counted(before: string, after: string): string {
  const { additions, deletions } = lineCounts(before, after);
  return `+${additions} −${deletions} lines`;
}
