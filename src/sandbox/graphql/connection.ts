import { failure } from './failures.ts';

/** The arguments that every connection takes. */
export interface Page {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

/** A connection over nodes that are made when they are asked for: `totalCount` alone makes none. */
export function connection(total: number, nodeAt: (index: number) => unknown, page: Page) {
  let from = page.after ? indexOf(page.after) + 1 : 0;
  let to = page.before ? Math.min(total, indexOf(page.before)) : total;
  if (typeof page.first === 'number') to = Math.min(to, from + page.first);
  else if (typeof page.last === 'number') from = Math.max(from, to - page.last);
  const indexes = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  const [start] = indexes;
  const end = indexes.at(-1);
  return {
    totalCount: total,
    nodes: () => indexes.map(nodeAt),
    edges: () => indexes.map((index) => ({ cursor: cursorOf(index), node: () => nodeAt(index) })),
    pageInfo: {
      hasNextPage: to < total,
      hasPreviousPage: from > 0,
      startCursor: start === undefined ? null : cursorOf(start),
      endCursor: end === undefined ? null : cursorOf(end),
    },
  };
}

function cursorOf(index: number): string {
  return Buffer.from(`cursor:${index}`).toString('base64');
}

function indexOf(cursor: string): number {
  const index = /^cursor:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1];
  if (index === undefined)
    throw failure('INVALID_CURSOR_ARGUMENTS', `\`${cursor}\` does not appear to be a valid cursor.`);
  return Number(index);
}
