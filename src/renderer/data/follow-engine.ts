import type { AppState } from '../../shared/contract/app.ts';
import type { Review } from '../../shared/contract/changes.ts';
import type { Publication } from '../../shared/publication.ts';
import { ProblemError, type Problem } from '../../shared/problems/index.ts';
import { oneOfEach } from './one-of-each.ts';
import { forgetRegistry, useDesk, type Desk } from './desk-store.ts';
import type { EngineClient } from './engine-client.ts';

/** Keeps the desk's state as the engine says it; returns what stops it. */
export function followEngine(engine: EngineClient): () => void {
  const readAll = (): void => void read(engine);
  const stops = [
    engine.on('app.changed', (app) => takeApp(engine, app)),
    engine.on('plugins.changed', ({ rows, removed }) => {
      const known = new Map(useDesk.getState().rows);
      for (const row of rows) known.set(row.path, row);
      for (const path of removed) known.delete(path);
      useDesk.setState({ rows: known });
    }),
    engine.on('changes.changed', (review) => useDesk.setState((desk) => withReview(desk, review, review.entries))),
    engine.on('enrichment.changed', (run) => useDesk.setState({ run })),
    engine.on('publish.changed', (publication) =>
      useDesk.setState(({ publications }) => ({ publications: withPublication(publications, publication) })),
    ),
    engine.onReconnect(readAll),
  ];
  readAll();
  return () => stops.forEach((stop) => stop());
}

async function read(engine: EngineClient): Promise<void> {
  try {
    const app = await engine.call('app.state');
    useDesk.setState({ failure: undefined });
    takeApp(engine, app, true);
  } catch (error) {
    useDesk.setState({ failure: problemOf(error) });
  }
}

function takeApp(engine: EngineClient, app: AppState, isAnew = false): void {
  const before = useDesk.getState().app?.registry?.folder;
  const after = app.registry?.folder;
  if (before !== after) forgetRegistry();
  useDesk.setState({ app });
  if (after !== undefined && (isAnew || before !== after)) void readRegistry(engine, after);
}

async function readRegistry(engine: EngineClient, folder: string): Promise<void> {
  const isOpen = (): boolean => useDesk.getState().app?.registry?.folder === folder;
  const take = async (reading: Promise<Partial<Desk>>): Promise<void> => {
    try {
      const part = await reading;
      if (isOpen()) useDesk.setState(part);
    } catch (error) {
      if (isOpen()) useDesk.setState({ failure: problemOf(error) });
    }
  };
  // The rows are what is looked at first: they are not kept waiting behind thousands of changes.
  await take(engine.call('plugins.list').then((rows) => ({ rows: new Map(rows.map((row) => [row.path, row])) })));
  await Promise.all([
    take(engine.call('changes.list').then((review) => withReview({ changes: new Map(), signals: new Map() }, review))),
    take(engine.call('enrichment.state').then((run) => ({ run }))),
    take(engine.call('publish.history').then((publications) => ({ publications }))),
  ]);
}

type Reviewed = Pick<Desk, 'changes' | 'signals'>;

/** @param entries Those of which everything is said; none: each that is named. */
function withReview(known: Reviewed, review: Review, entries: readonly string[] = []): Reviewed {
  const { changes, signals } = oneOfEach(review);
  const merged = { changes: new Map(known.changes), signals: new Map(known.signals) };
  for (const entry of entries) {
    merged.changes.delete(entry);
    merged.signals.delete(entry);
  }
  for (const [entry, ofEntry] of Map.groupBy(changes, (change) => change.entry)) merged.changes.set(entry, ofEntry);
  for (const [entry, ofEntry] of Map.groupBy(signals, (signal) => signal.entry)) merged.signals.set(entry, ofEntry);
  return merged;
}

function withPublication(known: readonly Publication[] | undefined, one: Publication): Publication[] {
  const others = (known ?? []).filter(({ commit }) => commit !== one.commit);
  return [one, ...others].sort((a, b) => b.at.localeCompare(a.at));
}

/** What went wrong, as a problem: anything that is none is a fault of this window. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const detail = error instanceof Error ? error.message : String(error);
  return { code: 'desk.internal', call: 'the window', detail };
}
