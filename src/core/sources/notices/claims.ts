import type { Json, JsonObject } from '../../../shared/json.ts';
import type { ListedNotice, NoticesProfile } from './notice.ts';
import { noticesIn } from './notice.ts';
import type { Ticket } from './ticket.ts';
import { isSameTicket, ticketOf } from './ticket.ts';

export interface NoticedEntry {
  /** The entry's file. */
  path: string;
  id: string;
  values: JsonObject;
}

/** The registry's file of notices. */
export interface NoticesFile {
  /** Relative to the registry. */
  path: string;
  value: readonly Json[];
}

/** What the entries of one id and the notices that are there do not agree on. */
export interface Claims {
  id: string;
  /** The first of the entries. */
  path: string;
  /** Tickets that are named and have no notice, each with the entry that names it. */
  missing: { path: string; ticket: Ticket }[];
  /** Notices of ours whose ticket is not named any more. */
  stale: ListedNotice[];
}

/** What no host can have as a plugin's id, and no file as a text. */
const NO_ID = /^$|[\p{Cc}\p{Cs}]|^.{101}/u;

/** Where entries and notices disagree, in the order of the entries. */
export function claimsOf(entries: readonly NoticedEntry[], file: NoticesFile, profile: NoticesProfile): Claims[] {
  const listed = noticesIn(file.value, profile);
  const byId = Map.groupBy(
    entries.filter(({ id }) => !NO_ID.test(id)),
    ({ id }) => id,
  );
  const disagreeing = [...byId].map(([id, ofId]) => {
    const named = ofId.flatMap(({ path, values }) => {
      const ticket = ticketOf(values.abandoned, profile.github.web);
      return ticket === undefined ? [] : [{ path, ticket }];
    });
    const stale = listed.filter(
      ({ plugin, ticket, isOurs }) => isOurs && plugin === id && !named.some((one) => isSameTicket(one.ticket, ticket)),
    );
    const isClear = ofId.every(({ values }) => isAnswer(values.abandoned, profile));
    return { id, path: ofId[0]?.path ?? '', named, stale: isClear ? stale : [] };
  });
  const going = new Set(disagreeing.flatMap(({ stale }) => stale));
  const claimed: Pick<ListedNotice, 'plugin' | 'ticket'>[] = listed.filter((notice) => !going.has(notice));
  return disagreeing.map(({ id, path, named, stale }): Claims => {
    const missing = named.filter(({ ticket }) => {
      // Two plugins whose ids differ in capitals are one that somebody wrote in two ways.
      const isThere = claimed.some(
        (notice) => notice.plugin.toLowerCase() === id.toLowerCase() && isSameTicket(ticket, notice.ticket),
      );
      if (!isThere) claimed.push({ plugin: id, ticket });
      return !isThere;
    });
    return { id, path, missing, stale };
  });
}

/** Whether an entry says that it is not abandoned, or names a ticket: any other value takes nothing back. */
function isAnswer(abandoned: Json | undefined, { github }: NoticesProfile): boolean {
  return (
    abandoned === undefined ||
    abandoned === null ||
    abandoned === false ||
    ticketOf(abandoned, github.web) !== undefined
  );
}
