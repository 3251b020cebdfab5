import type { Json, JsonObject } from '../../shared/json.ts';
import { isJsonObject, valueAt } from '../../shared/json.ts';
import type { Expectation } from './expected.ts';
import { textOf } from './expected.ts';
import type { Comparison } from './published-fields.ts';
import type { SiteData } from './read-site.ts';

/** How many of the expected values the site shows. */
export interface Shown {
  shown: number;
  of: number;
  /** Why some could not be looked at: each file once. */
  unread: string[];
}

/** Counts the expected values that the site shows. */
export function shownOf(expected: readonly Expectation[], site: SiteData): Shown {
  const unread = new Set<string>();
  const plugins = new Map<string, JsonObject>();
  for (const plugin of 'items' in site.plugins ? site.plugins.items : []) {
    if (typeof plugin.id === 'string') plugins.set(plugin.id, plugin);
  }
  const shown = expected.filter((expectation) => {
    const list = site[expectation.file];
    if ('unread' in list) {
      unread.add(list.unread);
      return false;
    }
    if (expectation.file === 'plugins') return isShown(expectation, plugins.get(expectation.id));
    const { file, id, text, isListed } = expectation;
    return (
      list.items.some((item) => item.plugin === id && plain(textOf(file, item) ?? '') === plain(text)) === isListed
    );
  });
  return { shown: shown.length, of: expected.length, unread: [...unread] };
}

function isShown(expectation: Extract<Expectation, { file: 'plugins' }>, plugin: JsonObject | undefined): boolean {
  if ('isListed' in expectation) return plugin === undefined;
  if (plugin === undefined) return false;
  return COMPARE[expectation.as](valueAt(plugin, expectation.at.split('.')) ?? null, expectation.value, plugin);
}

const COMPARE: Record<Comparison, (site: Json, wanted: Json, plugin: JsonObject) => boolean> = {
  same: (site, wanted) => scalar(site) === scalar(wanted),
  begins: (site, wanted) => scalar(site).startsWith(scalar(wanted)),
  instant: (site, wanted) => (wanted === null ? site === null : instant(site) === instant(wanted)),
  list: (site, wanted) => JSON.stringify(listed(site)) === JSON.stringify(listed(wanted)),
  names: (site, wanted) => listed(wanted).every((name) => scalar(site).includes(name)),
  flag: (site, wanted) => isSet(site) === isSet(wanted),
  disabled: (site, wanted, plugin) => {
    const systems = listed(valueAt(plugin, ['compatibility', 'os']) ?? null);
    return (isSet(site) || systems.includes('disabled')) === isSet(wanted);
  },
  'beside-release': (site, wanted, plugin) =>
    scalar(site) === scalar(wanted) || !isJsonObject(valueAt(plugin, ['github', 'latest_release'])),
};

/** A template writes a number as text and a text as it likes; nothing and an empty text are one to a reader. */
function scalar(value: Json): string {
  return typeof value === 'object' ? '' : plain(String(value));
}

function listed(value: Json): string[] {
  if (value === null || value === '') return [];
  return (Array.isArray(value) ? value : [value]).map(scalar);
}

function isSet(value: Json): boolean {
  return value !== null && value !== false && value !== '';
}

function instant(value: Json): number | string {
  const at = Date.parse(scalar(value));
  return Number.isNaN(at) ? scalar(value) : at;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

/** A text without what JSON and HTML templates make of it. */
function plain(text: string): string {
  const decoded = text.replaceAll(/&(amp|lt|gt|quot|#39|#x27);/g, (whole, name: string) => ENTITIES[name] ?? whole);
  return decoded.replaceAll(/\s+/g, ' ').trim();
}
