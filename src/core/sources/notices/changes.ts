import type { Change } from '../../../shared/change.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { sameJson } from '../../../shared/json.ts';
import type { Problem } from '../../../shared/problems/index.ts';
import type { NoticedEntry, NoticesFile } from './claims.ts';
import { claimsOf } from './claims.ts';
import type { ListedNotice, NoticesProfile } from './notice.ts';
import { noticeDate, noticeOf } from './notice.ts';
import type { Ticket } from './ticket.ts';

/** When each ticket was opened (ISO 8601), by its address; or why GitHub did not say. */
export type TicketDates = ReadonlyMap<string, string | { failed: string }>;

/** The tickets whose date is needed: those of abandoned plugins that have no notice yet, each once. */
export function ticketsWanted(entries: readonly NoticedEntry[], file: NoticesFile, profile: NoticesProfile): Ticket[] {
  const missing = claimsOf(entries, file, profile).flatMap((claims) => claims.missing);
  return [...new Map(missing.map(({ ticket }) => [ticket.url, ticket])).values()];
}

/**
 * The changes that abandoned plugins make to the notices that hosts show.
 * A notice of ours goes when no entry of its plugin names its ticket any more, and not with the entry: hosts still have
 * the plugin. A notice that somebody worded otherwise is never touched.
 * @param dates Of the tickets that {@link ticketsWanted} names. One that is not known is a problem, and no change.
 */
export function changesFromNotices(
  entries: readonly NoticedEntry[],
  file: NoticesFile,
  dates: TicketDates,
  profile: NoticesProfile,
): { changes: Change[]; problems: Problem[] } {
  const changes: Change[] = [];
  const problems: Problem[] = [];
  for (const { id, path, missing, stale } of claimsOf(entries, file, profile)) {
    const added = missing.flatMap(({ path: entry, ticket }) => {
      const date = dateOf(ticket, dates);
      if (typeof date === 'string') return [{ entry, ticket, after: noticeOf(id, date, ticket, profile) }];
      const { url } = ticket;
      problems.push({ code: 'notices.ticket-unread', entry, field: 'abandoned', ticket: url, detail: date.failed });
      return [];
    });
    // Until the new one can be written, the old one is better than none.
    const replaced = added.length < missing.length ? [] : stale;
    for (const [at, { entry, ticket, after }] of added.entries()) {
      changes.push(changeOf({ entry, file, id, before: replaced[at]?.notice, after, ticket, profile }));
    }
    const going = replaced.slice(added.length);
    for (const [at, { notice, ticket }] of going.entries()) {
      const same = going.slice(0, at).filter((one) => sameJson(one.notice.link, notice.link)).length;
      const change = changeOf({ entry: path, file, id, before: notice, after: undefined, ticket, profile });
      changes.push({ ...change, field: keyOfGoing(id, notice, same) });
    }
  }
  return { changes, problems };
}

/**
 * Of one plugin several notices may go at once, and be decided about one by one: each is told by its link. An entry adds
 * one at most, and the plugin's id tells that.
 * @param same How many of the same link go before it.
 */
function keyOfGoing(id: string, { link }: JsonObject, same: number): string {
  return `${id}#${typeof link === 'string' ? link : ''}${same === 0 ? '' : `#${same + 1}`}`;
}

function dateOf({ url }: Ticket, dates: TicketDates): string | { failed: string } {
  const created = dates.get(url) ?? { failed: 'GitHub did not answer' };
  if (typeof created !== 'string') return created;
  return noticeDate(created) ?? { failed: `${JSON.stringify(created)} is no date` };
}

interface NoticeChange {
  entry: string;
  file: NoticesFile;
  id: string;
  before: JsonObject | undefined;
  after: JsonObject | undefined;
  ticket: ListedNotice['ticket'];
  profile: NoticesProfile;
}

function changeOf({ entry, file, id, before, after, ticket, profile }: NoticeChange): Change {
  return {
    entry,
    file: file.path,
    field: id,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    source: 'notices',
    severity: 'notable',
    reason: reasonOf({ id, before, after, url: ticket?.url ?? '', text: profile.notices.abandoned }),
  };
}

/** It reaches people who are at no keyboard of ours: the reason has the words that they will read. */
function reasonOf({
  id,
  before,
  after,
  url,
  text,
}: Pick<NoticeChange, 'id' | 'before' | 'after'> & { url: string; text: string }): string {
  const whom = `every host that has ${id} installed, in any version,`;
  if (after === undefined) return `${id} no longer names ${url} as abandoned: ${whom} stops showing “${text}”`;
  const shows = `${whom} will show “${text}”, with a link to ${url}`;
  return before === undefined
    ? `${id} is abandoned: ${shows}`
    : `${id} names another ticket: ${shows}; also where the earlier notice was dismissed`;
}
