import type { Json, JsonObject } from '../../../shared/json.ts';
import { isJsonObject } from '../../../shared/json.ts';
import type { Profile } from '../../../shared/profile.ts';
import type { Ticket } from './ticket.ts';
import { ticketOf } from './ticket.ts';

/** What of the profile decides about notices. */
export interface NoticesProfile {
  github: Pick<Profile['github'], 'web'>;
  notices: {
    /** What hosts show for an abandoned plugin: text, without any markup. */
    abandoned: string;
  };
}

/** A notice that is there, as far as it matters here. */
export interface ListedNotice {
  notice: JsonObject;
  plugin: string;
  /** What its link leads to. */
  ticket: Ticket | undefined;
  /** Whether it says what ours say: whoever wrote it, an `abandoned` that goes takes it along. */
  isOurs: boolean;
}

/** The notices of a data file. An item that is none is somebody else's to judge. */
export function noticesIn(items: readonly Json[], { github, notices }: NoticesProfile): ListedNotice[] {
  return items.flatMap((notice): ListedNotice[] => {
    if (!isJsonObject(notice)) return [];
    const { plugin, text, link } = notice;
    if (typeof plugin !== 'string') return [];
    const ticket = ticketOf(link, github.web);
    return [{ notice, plugin, ticket, isOurs: ticket !== undefined && text === notices.abandoned }];
  });
}

/** The notice that hosts get for an abandoned plugin, its keys in the order of the file. */
export function noticeOf(plugin: string, date: string, ticket: Ticket, { notices }: NoticesProfile): JsonObject {
  return { plugin, date, text: notices.abandoned, link: ticket.url };
}

/**
 * An instant as the notices have it: `2023-05-04 10:00:00Z`, in UTC.
 * @param instant ISO 8601.
 * @returns Undefined for what is no instant of our time.
 */
export function noticeDate(instant: string): string | undefined {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return undefined;
  const text = new Date(time).toISOString();
  return /^\d{4}-/.test(text) ? `${text.slice(0, 10)} ${text.slice(11, 19)}Z` : undefined;
}
