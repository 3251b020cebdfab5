import type { Desk } from '../../data/index.ts';

/** One of the three things that a maintainer does. */
export interface Step {
  id: 'run' | 'decide' | 'publish';
  title: string;
  /** What to do, and what to look at. */
  words: string;
  isDone: boolean;
}

/** How far somebody is in the demo's first minute, as the engine tells it. */
export function stepsOf({
  run,
  changes,
  signals,
  publications,
}: Pick<Desk, 'run' | 'changes' | 'signals' | 'publications'>): Step[] {
  const hasRun = run !== null && run !== undefined && run.status !== 'running';
  const hasDecided =
    someOf(changes, ({ decided }) => decided !== null) || someOf(signals, ({ decided }) => decided !== null);
  const hasPublished = (publications ?? []).length > 0;
  return [
    {
      id: 'run',
      title: 'Run the enrichment',
      words: 'It asks each source what changed, and writes nothing.',
      isDone: hasRun || hasDecided || hasPublished,
    },
    {
      id: 'decide',
      title: 'Decide',
      words: 'Look at what is alarming: accept with a, reject with r.',
      isDone: hasDecided || hasPublished,
    },
    {
      id: 'publish',
      title: 'Publish',
      words: 'One commit, pushed; then watch it go live.',
      isDone: hasPublished,
    },
  ];
}

function someOf<Item>(map: ReadonlyMap<string, readonly Item[]> | undefined, is: (item: Item) => boolean): boolean {
  for (const list of map?.values() ?? []) if (list.some(is)) return true;
  return false;
}
