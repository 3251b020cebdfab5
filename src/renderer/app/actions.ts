import { SOURCE_NAMES } from '../../shared/change.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { Deciding } from '../../shared/contract/changes.ts';
import { announce, formatCount } from '../components/index.ts';
import { type EngineClient, redo, undo, useDesk } from '../data/index.ts';
import { go, lookAt } from '../navigation/index.ts';
import { attempt, useFrame } from './frame.ts';

/** A fetch is usually over by then. */
const SLOW_MS = 1_000;

/** Fetches; what came arrives with the app's state. */
export async function fetchRegistry(engine: EngineClient): Promise<void> {
  if (useFrame.getState().isFetching) return;
  useFrame.setState({ isFetching: true });
  const slow = setTimeout(() => useFrame.setState({ isFetchSlow: true }), SLOW_MS);
  await attempt(async () => {
    const { behind } = await engine.call('registry.fetch');
    // One that was cancelled has said so.
    if (!useFrame.getState().isFetching) return;
    announce(behind === 0 ? 'Fetched, up to date' : `Fetched, ${formatCount(behind, 'commit')} behind`);
  });
  clearTimeout(slow);
  useFrame.setState({ isFetching: false, isFetchSlow: false });
}

/** Ends a fetch that is in progress. */
export async function cancelFetch(engine: EngineClient): Promise<void> {
  useFrame.setState({ isFetching: false, isFetchSlow: false });
  await attempt(async () => {
    await engine.call('registry.cancelFetch');
    announce('Fetch cancelled');
  });
}

/** Runs the enrichment of all plugins, with every source. */
export function runEnrichment(engine: EngineClient): Promise<void> {
  return attempt(async () => {
    await engine.call('enrichment.start', { sources: [...SOURCE_NAMES], plugins: [] });
    announce('Enrichment started');
  });
}

export function cancelEnrichment(engine: EngineClient): Promise<void> {
  return attempt(async () => {
    const { run } = useDesk.getState();
    if (run?.status === 'running') await engine.call('enrichment.cancel', { runId: run.runId });
  });
}

export function openFolder(engine: EngineClient, folder: string): Promise<void> {
  return attempt(() => engine.call('registry.open', { folder }));
}

export function openDemo(engine: EngineClient): Promise<void> {
  return attempt(() => engine.call('registry.demo'));
}

export function closeRegistry(engine: EngineClient): Promise<void> {
  return attempt(() => engine.call('registry.close'));
}

export function writeSettings(engine: EngineClient, settings: Partial<Settings>): Promise<void> {
  return attempt(() => engine.call('settings.write', settings));
}

export function signOut(engine: EngineClient): Promise<void> {
  return attempt(() => engine.call('account.signOut'));
}

export function undoDecision(engine: EngineClient): Promise<void> {
  return attempt(async () => tellOf('Undone', await undo(engine)), { canRepeat: false });
}

export function redoDecision(engine: EngineClient): Promise<void> {
  return attempt(async () => tellOf('Done again', await redo(engine)), { canRepeat: false });
}

/** Says what was undone, and shows the plugin where it was one. */
function tellOf(word: string, decisions: readonly Deciding[] | null): void {
  const [first] = decisions ?? [];
  if (first === undefined || decisions === null) return;
  const entries = new Set(decisions.map(({ entry }) => entry));
  const title = useDesk.getState().rows?.get(first.entry)?.title ?? first.entry;
  const what = entries.size === 1 ? title : formatCount(entries.size, 'plugin');
  announce(`${word}: ${formatCount(decisions.length, 'decision')} on ${what}`);
  if (entries.size === 1) lookAt(first.entry);
}

/** Where another registry is opened from. */
export function openAnother(): void {
  go('welcome');
}
