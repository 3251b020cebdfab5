import { z } from 'zod';
import type { Change } from '../../shared/change.ts';
import type { JsonObject } from '../../shared/json.ts';
import { isJsonObject, Json, valueAt } from '../../shared/json.ts';
import type { Profile } from '../../shared/profile.ts';
import { isRemoval, kindOf } from '../changes/index.ts';
import { Comparison, isWhole, publishedAt } from './published-fields.ts';

const ofPlugin = z.object({ file: z.literal('plugins'), id: z.string() });

/** One value that the site's data must show for a publish to be live. Plain data, to be kept with the publish. */
export const Expectation = z.union([
  /** A value of a plugin; null where there must be none. */
  ofPlugin.extend({ at: z.string(), as: Comparison, value: Json }),
  /** A plugin that must be listed no longer. */
  ofPlugin.extend({ isListed: z.literal(false) }),
  /** Whether a notice or a block is listed. */
  z.object({ file: z.enum(['notices', 'blacklist']), id: z.string(), text: z.string(), isListed: z.boolean() }),
]);
export type Expectation = z.infer<typeof Expectation>;

/**
 * What the site's data must show for these changes.
 * @returns Nothing for what no published file carries and for what the site's own build computes: that is live when a
 * commit that has it is deployed.
 */
export function expectedOf(changes: readonly Change[], profile: Profile): Expectation[] {
  return changes.flatMap((change): Expectation[] => {
    if (change.source !== 'hand' && profile.destinations[change.source] === 'site') return [];
    const kind = kindOf(change.file, profile);
    if (kind === 'notices' || kind === 'blacklist') return ofList(kind, change);
    return kind === 'entry' ? ofEntry(change, profile) : [];
  });
}

/** Of one item of the list, or of the list as a whole. */
function ofList(file: 'notices' | 'blacklist', { before, after }: Change): Expectation[] {
  const was = itemsOf(before);
  const is = itemsOf(after);
  const isIn = (items: JsonObject[], { plugin, text }: { plugin: string; text: string }) =>
    items.some((item) => item.plugin === plugin && textOf(file, item) === text);
  const expectations = (items: JsonObject[], others: JsonObject[], isListed: boolean) =>
    items.flatMap((item): Expectation[] => {
      const { plugin } = item;
      const text = textOf(file, item);
      if (typeof plugin !== 'string' || text === undefined || isIn(others, { plugin, text })) return [];
      return [{ file, id: plugin, text, isListed }];
    });
  return [...expectations(is, was, true), ...expectations(was, is, false)];
}

/** The text that hosts show: of a notice its own, of a block its reason. */
export function textOf(file: 'notices' | 'blacklist', item: JsonObject): string | undefined {
  const text = file === 'notices' ? item.text : item.reason;
  return typeof text === 'string' ? text : undefined;
}

function itemsOf(value: Json | undefined): JsonObject[] {
  return (Array.isArray(value) ? value : [value]).filter(isJsonObject);
}

function ofEntry(change: Change, profile: Profile): Expectation[] {
  const { file, field, before, after } = change;
  const id = file.slice(file.lastIndexOf('/') + 1, -'.md'.length);
  if (isRemoval(change, profile)) return [{ file: 'plugins', id, isListed: false }];
  return leaves(field, before, after).flatMap((leaf) => ofField(id, leaf, profile));
}

interface Leaf {
  field: string;
  after: Json | undefined;
}

/** The fields of a change that sets or takes out a map as a whole. */
function leaves(field: string, before: Json | undefined, after: Json | undefined): Leaf[] {
  const maps = [before, after].filter(isJsonObject);
  if (isWhole(field) || maps.length === 0) return [{ field, after }];
  const keys = new Set(maps.flatMap((map) => Object.keys(map)));
  return [...keys].flatMap((key) => leaves(`${field}.${key}`, valueAt(before, [key]), valueAt(after, [key])));
}

function ofField(id: string, { field, after }: Leaf, { python }: Profile): Expectation[] {
  const published = publishedAt(field);
  if (published === undefined) return [];
  const { at, as, without = null } = published;
  if ((after ?? false) === false && without === 'unknown') return [];
  const value = after ?? (field === 'compatibility.python' ? python.undeclared : without);
  // The site takes markup out of a description: what is left of it is not for us to say.
  if (as === 'begins' && typeof value === 'string' && /[<>{}]/.test(value)) return [];
  return [{ file: 'plugins', id, at, as, value }];
}
