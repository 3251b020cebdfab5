import { rowOf, weeklyValues } from '../../core/overview/index.ts';
import { OCTOPRINT_SCHEMA, NO_BASE, readImageNames, validateEntries } from '../../core/validation/index.ts';
import type { PluginRow } from '../../shared/contract/plugins.ts';
import { backfill } from '../registry-history.ts';
import type { Desk } from './desk.ts';
import { trustOf } from './folder-trust.ts';
import type { Session } from './session.ts';
import { remoteCall } from './trust.ts';

const INSTANCES = 'stats.month.instances';
const WEEKS = 12;
const WEEK_MS = 7 * 86_400_000;

/** The rows of some entries; of all where none is named. */
export function rowsOf(session: Session, paths: Iterable<string> = session.entries.keys()): PluginRow[] {
  return [...paths].flatMap((path) => {
    const entry = session.entries.get(path);
    if (entry === undefined) return [];
    const facts = {
      ...session.board.of(path),
      findings: session.findings.get(path) ?? [],
      weeks: session.weeks.get(path) ?? [],
    };
    return [rowOf(entry, facts, session.profile)];
  });
}

/** Says what became of entries, in every window. */
export function sayEntries(desk: Desk, session: Session, entries: ReadonlySet<string>): void {
  if (desk.session !== session || entries.size === 0) return;
  desk.emit('changes.changed', { ...session.board.review(entries), entries: [...entries] });
  sayRows(desk, session, entries);
}

function sayRows(desk: Desk, session: Session, entries: ReadonlySet<string>): void {
  const removed = [...entries].filter((path) => !session.entries.has(path));
  desk.emit('plugins.changed', { rows: rowsOf(session, entries), removed });
}

/** Reads what rows show beside the entries: their numbers over time, and what the rules find. */
export async function readBesideRows(desk: Desk, session: Session): Promise<void> {
  const { folder, cache, closing } = session;
  const remote = trustOf(desk.settings, session).isTrusted
    ? await remoteCall(desk, session, session.sync.remote)
    : undefined;
  const isOpen = (): boolean => !closing.signal.aborted && desk.session === session;
  session.problems = [
    ...session.problems.filter(({ code }) => code !== 'git.failed'),
    ...(await backfill(folder, session.profile, cache, { signal: closing.signal, remote })),
  ];
  readWeeks(session);
  if (!isOpen()) return;
  sayRows(desk, session, new Set(session.entries.keys()));
  await validateAll(session);
  if (isOpen()) sayRows(desk, session, new Set(session.findings.keys()));
}

/** The weekly numbers that are known, read anew. */
export function readWeeks(session: Session): void {
  const now = Date.now();
  const oldest = new Date(now - WEEKS * WEEK_MS).toISOString().slice(0, 10);
  session.weeks = new Map(
    [...session.cache.observations.since([INSTANCES], oldest)].map(([path, series]) => [
      path,
      weeklyValues(series.get(INSTANCES) ?? [], WEEKS, now),
    ]),
  );
}

async function validateAll(session: Session): Promise<void> {
  const { folder, profile, closing } = session;
  session.images = await readImageNames(folder, OCTOPRINT_SCHEMA.images).catch(() => undefined);
  const files = await validateEntries(
    {
      folder,
      entries: [...session.entries.values()],
      isAsked: () => !closing.signal.aborted,
      since: NO_BASE,
    },
    { profile, schema: OCTOPRINT_SCHEMA, images: session.images },
  );
  session.findings = new Map(files.map(({ path, findings }) => [path, findings]));
}
