import type { RepositoryAsk } from './ask.ts';
import type { FactName } from './facts.ts';
import type { Reply } from './reply.ts';

/**
 * The facts that break every query which asks for them, found on two repositories in a handful of requests.
 * GitHub answers such a query without data and without saying which field it was.
 * @returns None where one repository alone is at fault, or nothing can be told.
 */
export async function brokenFacts(
  asks: readonly RepositoryAsk[],
  facts: readonly FactName[],
  send: (asks: readonly RepositoryAsk[], facts: readonly FactName[]) => Promise<Reply>,
): Promise<FactName[]> {
  const [first, second] = [asks[0], asks.at(-1)];
  if (first === undefined || second === undefined) return [];
  const breaks = async (ask: RepositoryAsk, some: readonly FactName[]): Promise<boolean> =>
    (await send([{ ...ask, files: [] }], some)).kind === 'broken';

  /** The ones among `some`, of which it is known that at least one is broken. */
  const search = async (some: readonly FactName[]): Promise<FactName[]> => {
    if (some.length <= 1) return [...some];
    const left = some.slice(0, Math.ceil(some.length / 2));
    const right = some.slice(left.length);
    if (!(await breaks(first, left))) return search(right);
    return [...(await search(left)), ...((await breaks(first, right)) ? await search(right) : [])];
  };

  if (!(await breaks(first, facts))) return [];
  const broken = await search(facts);
  return (await breaks(second, broken)) ? broken : [];
}
