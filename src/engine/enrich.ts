import type { Cache, RunEnd } from '../core/cache/index.ts';
import { cacheProblem, lockRegistry } from '../core/cache/index.ts';
import { Decided, isAccepted } from '../core/changes/index.ts';
import {
  isFailure,
  knownSources,
  remember,
  SourceKeeper,
  reportedEntries,
  reportedProblem,
  runProblem,
  runSources,
  writeChanges,
} from '../core/enrichment/index.ts';
import { createGitHub } from '../core/github/index.ts';
import {
  buildFilesOf,
  buildProblems,
  committedSources,
  computedSources,
  refusedKeys,
  validatorsOf,
} from '../core/preflight/index.ts';
import type { Entry } from '../core/registry/index.ts';
import { openRegistry } from '../core/registry/index.ts';
import { loadPython } from '../core/sources/compatibility/index.ts';
import type { Change, ChangeSource } from '../shared/change.ts';
import type { RunProblem } from '../shared/contract/enrichment.ts';
import { ProblemError, type Problem } from '../shared/problems/index.ts';
import type { Signal } from '../shared/signal.ts';
import type { EnrichmentReport, RequestCounts, RunProgress } from '../shared/run.ts';
import { EnrichmentPlan } from '../shared/run.ts';
import { readingRemote, writableFolder } from './folder-trust.ts';
import { openMemory } from './memory.ts';
import { backfill, judgedHistory } from './registry-history.ts';
import { RunLedger, type RunAccount } from './run-ledger.ts';

export interface EnrichmentOptions {
  token: string | undefined;
  /** Where what is remembered is kept; never in the registry. */
  dataFolder: string;
  signal: AbortSignal;
  onProgress: (progress: RunProgress) => void;
  /** Told what is found as it is found. */
  onFound?: (found: Found) => void;
  /** Told what is known of the run whenever something of it is new; at last how it ended. */
  onAccount?: (account: RunAccount) => void;
  /** Told until when GitHub pauses us. */
  onWait: (until: Date) => void;
  /** Told when the last run began, where that did not come to its end: this one goes on from what it kept. */
  onResume: (startedAt: Date) => void;
  /** Whether a person trusts what the folder's git settings name. */
  trustsFolder?: boolean;
  /** Told before anything is written what the registry's own build would make of it. */
  onPreflight: (problems: Problem[]) => void;
}

/** A part of what a run finds, before the signals of an entry put its changes in doubt. */
export interface Found {
  changes: readonly Change[];
  signals: readonly Signal[];
  problems: readonly Problem[];
}

/** What a run comes to: what `enrich --json` prints, and whether everything could be read. */
export interface Enriched {
  report: EnrichmentReport;
  isComplete: boolean;
  /** Everything that went wrong, as data. */
  problems: RunProblem[];
}

/** GitHub's primary limit resets within the hour; a run waits for a quarter of it. */
const MAXIMUM_WAIT_MS = 15 * 60_000;

/**
 * Enriches a registry: reads it, asks the sources, and writes what the plan or a decision accepts.
 * @throws {ProblemError} Where there is no registry, the plan names a plugin that it does not have, or it is to be written
 * and what was decided cannot be read, or another process writes it; where the disk is full.
 */
export async function enrich(input: EnrichmentPlan, options: EnrichmentOptions): Promise<Enriched> {
  const plan = EnrichmentPlan.parse(input);
  const memory = await openMemory(plan.registry, options.dataFolder, { isNeeded: plan.write });
  let release: (() => Promise<void>) | undefined;
  try {
    if (plan.write) release = await lockRegistry(memory.folder);
    return await recorded(plan, memory.cache, options, (ledger) =>
      enrichWith(plan, memory.registry, memory.cache, memory.problems, ledger, options),
    );
  } catch (error) {
    throw cacheProblem(error, memory.folder);
  } finally {
    memory.cache.close();
    await release?.();
  }
}

/** Keeps that a run began and how it ended; one that did not end is gone on from. */
async function recorded(
  plan: EnrichmentPlan,
  { runs }: Cache,
  { signal, onResume, onAccount = nothing }: EnrichmentOptions,
  work: (ledger: RunLedger) => Promise<Enriched>,
): Promise<Enriched> {
  const cutOff = runs.lastCutOff();
  if (cutOff !== undefined) onResume(cutOff);
  const id = runs.begin(plan, Date.now());
  const ledger = new RunLedger(plan.sources, onAccount);
  const end = (state: RunEnd, problems: readonly RunProblem[]): void => {
    ledger.end(state, problems);
    runs.end(id, { state, ...ledger.account }, Date.now());
  };
  try {
    const enriched = await work(ledger);
    end(enriched.isComplete ? 'done' : 'incomplete', enriched.problems);
    return enriched;
  } catch (error) {
    const why = error instanceof ProblemError ? [runProblem(error.problem)] : [];
    end(signal.aborted ? 'cancelled' : 'failed', [...ledger.account.problems, ...why]);
    throw error;
  }
}

function nothing(): void {
  // Nobody asked.
}

async function enrichWith(
  plan: EnrichmentPlan,
  registry: string,
  cache: Cache,
  memoryProblems: readonly Problem[],
  ledger: RunLedger,
  options: EnrichmentOptions,
): Promise<Enriched> {
  const startedAt = performance.now();
  const { token, signal, onProgress, onWait, onPreflight } = options;
  const { folder, profile, entries } = await openRegistry(registry, cache.entries);
  const selected = entries.filter(({ id }) => plan.plugins.length === 0 || plan.plugins.includes(id));
  for (const id of plan.plugins) {
    if (!selected.some((entry) => entry.id === id)) throw new ProblemError({ code: 'registry.no-such-plugin', id });
  }
  const github = createGitHub({ baseUrl: plan.githubUrl, token, maximumWaitMs: MAXIMUM_WAIT_MS, onWait });
  const now = Date.now();
  const asksUsage = plan.sources.includes('usage');
  const writable = plan.write ? await writableFolder(folder, options.trustsFolder === true) : undefined;
  const remote = writable === undefined ? await readingRemote(folder) : { folder: writable };
  const historyProblems = asksUsage ? await backfill(folder, profile, cache, { signal, remote }) : [];
  let usageRequests = 0;
  const requests = (): RequestCounts => ({ graphql: github.requests, rest: 0, usage: usageRequests });
  ledger.begin(selected.length, requests);
  const keeper = new SourceKeeper(cache, profile);
  const context = {
    plan,
    folder,
    profile,
    readable: entries.filter(isReadable),
    selected: selected.filter(isReadable),
    github,
    knownSources: knownSources(cache, profile),
    knownIdentities: cache.identities.all(),
    knownTickets: cache.tickets.all(),
    history: asksUsage ? judgedHistory(cache, now) : new Map(),
    knownExports: cache.exports.all(),
    now,
    signal,
    onRequest: () => (usageRequests += 1),
    onRead: keeper.keep.bind(keeper),
    onProgress: (progress: RunProgress) => {
      ledger.progressed(progress);
      onProgress(progress);
    },
    onFound: (found: Found) => {
      ledger.found({ changes: found.changes, problems: found.problems.map(runProblem) });
      options.onFound?.(found);
    },
  };
  const outcome = await runSources(context).finally(() => keeper.flush());
  const decided = new Decided(cache.decisions.all());
  remember(cache, context, outcome, decided);
  ledger.settled(outcome.changes);
  signal.throwIfAborted();

  const acceptance = { accept: plan.accept, named: plan.plugins.length > 0 };
  const isToWrite = (change: Change): boolean => decided.about(change) === 'accept' || isAccepted(change, acceptance);
  const undecided = {
    ...outcome,
    changes: outcome.changes.filter((change) => decided.about(change) !== 'reject'),
    signals: outcome.signals.filter((raised) => !decided.hasSeen(raised)),
  };
  let written = new Set<Change>();
  if (writable !== undefined) {
    const build = await buildFilesOf(folder, profile);
    const computed = computedSources(build, profile);
    const committed = committedSources(profile, computed);
    const accepted = undecided.changes.filter((change) => isToWrite(change) && isOf(change, committed));
    onPreflight([
      ...buildProblems(computed, plan.sources),
      ...refusedKeys(validatorsOf(build, profile, await loadPython()), keysOf(accepted)),
    ]);
    const files = { registry: writable, profile, written: cache.written, signal };
    const result = await writeChanges(accepted, selected.filter(isReadable), outcome.dataFiles, files);
    signal.throwIfAborted();
    written = new Set(accepted.filter(({ file }) => result.written.has(file)));
    cache.changes.written([...written]);
    undecided.problems.push(...result.problems);
  }

  const paths = new Set(selected.map(({ path }) => path));
  const isOfRun = ({ entry }: Problem): boolean => entry === undefined || !paths.has(entry);
  const report: EnrichmentReport = {
    entries: reportedEntries(selected, undecided, (change) => written.has(change)),
    problems: [...memoryProblems, ...historyProblems, ...undecided.problems.filter(isOfRun)].map((problem) =>
      reportedProblem(problem, 'command-line'),
    ),
    requests: requests(),
    durationMs: Math.round(performance.now() - startedAt),
  };
  const ofEntries = selected.flatMap((entry) => ('problem' in entry ? [entry.problem] : entry.problems));
  const problems = [...memoryProblems, ...historyProblems, ...ofEntries, ...undecided.problems];
  return { report, isComplete: !problems.some(isFailure), problems: problems.map(runProblem) };
}

function isOf({ source }: Change, sources: ReadonlySet<ChangeSource>): boolean {
  return sources.has(source);
}

/** The top keys that changes set in entries. */
function keysOf(changes: readonly Change[]): string[] {
  const inEntry = changes.filter(({ entry, file, after }) => file === entry && after !== undefined);
  return inEntry.map(({ field }) => field.split('.')[0] ?? field);
}

function isReadable(entry: object): entry is Entry {
  return !('problem' in entry);
}
