import type { Committed } from './committed.ts';

/** What the world knows of a registry's entry: enough to invent the repository behind it. */
export interface WorldEntry {
  id: string;
  source: string | undefined;
  /** The declared `compatibility.python`. */
  python: string | undefined;
  /** The URLs of the tickets that the entry names. */
  tickets?: readonly string[] | undefined;
  committed?: Committed | undefined;
  /** Nothing happens to its repository by chance: it is not archived, and its source contradicts nothing. */
  isCalm?: boolean;
}

/** Owner and name of a source on github.com; `undefined` where it is elsewhere or no such URL. */
export function repositoryName(source: string | undefined): { owner: string; name: string } | undefined {
  const found = /^https?:\/\/(?:www\.)?github\.com\/([\w.-]+)\/([\w.-]+?)(?:\.git)?(?:[/?#]|$)/i.exec(source ?? '');
  const [, owner, name] = found ?? [];
  return owner && name ? { owner, name } : undefined;
}

/** The repository and the number that a ticket's URL names; `undefined` where it is no issue on github.com. */
export function ticketOf(url: string): { owner: string; name: string; number: number } | undefined {
  const repository = repositoryName(url);
  const number = /^https?:\/\/[^/]+\/[^/]+\/[^/]+\/issues\/(\d{1,9})(?:[/?#]|$)/i.exec(url)?.[1];
  return repository && number !== undefined ? { ...repository, number: Number(number) } : undefined;
}
