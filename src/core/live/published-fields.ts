import { z } from 'zod';
import type { Json } from '../../shared/json.ts';

/** How a value in the site's data is compared with the entry's. */
export const Comparison = z.enum([
  /** The same text or number, however it is spelled in JSON or HTML. */
  'same',
  /** It begins with it: the site appends a note. */
  'begins',
  /** The same moment. */
  'instant',
  /** The same list; one that is not there is an empty one. */
  'list',
  /** Every name of the list is in the text. */
  'names',
  /** Whether there is anything. */
  'flag',
  /** As a flag, or by an operating system of that name. */
  'disabled',
  /** The same, where the site says it at all: it does so only beside a release. */
  'beside-release',
]);
export type Comparison = z.infer<typeof Comparison>;

interface Published {
  /** The path in a plugin of the site's data. */
  at: string;
  as: Comparison;
  /**
   * What the site says where the entry says nothing; without this, nothing either. `unknown` where another field of the
   * entry decides.
   */
  without?: Json;
}

/**
 * Where the site's list of plugins shows a field of an entry. `commit`: nowhere, or so changed that no value tells;
 * that it is live is known from the deployed commit alone, as for the text below the front matter and every field that
 * is not named here.
 */
const PUBLISHED: Record<string, Published | 'commit'> = {
  title: { at: 'title', as: 'same' },
  description: { at: 'description', as: 'begins' },
  license: { at: 'license', as: 'same' },
  homepage: { at: 'homepage', as: 'same' },
  archive: { at: 'archive', as: 'same' },
  author: { at: 'author', as: 'same' },
  authors: { at: 'author', as: 'names' },
  privacypolicy: { at: 'privacypolicy', as: 'same' },
  attributes: { at: 'attributes', as: 'list' },
  follow_dependency_links: { at: 'follow_dependency_links', as: 'flag' },
  // One flag for both: it stays where one of them goes and the other is still there, which a change does not tell.
  abandoned: { at: 'abandoned', as: 'flag', without: 'unknown' },
  replaced: { at: 'abandoned', as: 'flag', without: 'unknown' },
  disabled: { at: 'disabled', as: 'disabled' },
  'compatibility.python': { at: 'compatibility.python', as: 'same' },
  'compatibility.octoprint': { at: 'compatibility.octoprint', as: 'list' },
  'stats.week.instances': { at: 'stats.instances_week', as: 'same', without: 0 },
  'stats.week.install_events': { at: 'stats.install_events_week', as: 'same', without: 0 },
  'stats.month.instances': { at: 'stats.instances_month', as: 'same', without: 0 },
  'stats.month.install_events': { at: 'stats.install_events_month', as: 'same', without: 0 },
  'github.stars': { at: 'github.stars', as: 'same' },
  'github.open_issues': { at: 'github.issues.open', as: 'same' },
  'github.closed_issues': { at: 'github.issues.closed', as: 'same' },
  'github.last_push': { at: 'github.last_push', as: 'instant' },
  'github.releases': { at: 'github.releases', as: 'beside-release' },
  'github.latest_release': { at: 'github.latest_release.name', as: 'same' },
  'github.latest_release_date': { at: 'github.latest_release.date', as: 'instant' },
  'github.latest_release_tag': { at: 'github.latest_release.tag', as: 'same' },

  // Written in the time zone of the machine that builds.
  date: 'commit',
  // Expanded: one name becomes several.
  'compatibility.os': 'commit',
  // Made an address of the site, or left out.
  featuredimage: 'commit',
  // Appended to the description.
  note: 'commit',
  id: 'commit',
  layout: 'commit',
  source: 'commit',
  tags: 'commit',
  screenshots: 'commit',
  redirect_from: 'commit',
  up_for_adoption: 'commit',
  'stats.week.versions': 'commit',
  'stats.month.versions': 'commit',
  'github.repo': 'commit',
  'github.watchers': 'commit',
  'github.latest_release_url': 'commit',
};

/** Where the site shows a field; undefined where only the deployed commit tells. */
export function publishedAt(field: string): Published | undefined {
  const published = Object.hasOwn(PUBLISHED, field) ? PUBLISHED[field] : undefined;
  return published === 'commit' ? undefined : published;
}

/** Whether a field is known not to be looked into: its value is one, even where it is a map. */
export function isWhole(field: string): boolean {
  return Object.hasOwn(PUBLISHED, field);
}
