import { create } from 'zustand';
import type { AppState } from '../../shared/contract/app.ts';
import type { ReviewChange, ReviewSignal } from '../../shared/contract/changes.ts';
import type { RunState } from '../../shared/contract/enrichment.ts';
import type { PluginRow } from '../../shared/contract/plugins.ts';
import type { Problem } from '../../shared/problems/index.ts';
import type { Publication } from '../../shared/publication.ts';

/** What the engine said last, for every screen. `undefined`: it has not said it yet. */
export interface Desk {
  app: AppState | undefined;
  /** By path. */
  rows: ReadonlyMap<string, PluginRow> | undefined;
  /** By entry. */
  changes: ReadonlyMap<string, readonly ReviewChange[]> | undefined;
  /** By entry. */
  signals: ReadonlyMap<string, readonly ReviewSignal[]> | undefined;
  /** Null where none was ever run. */
  run: RunState | null | undefined;
  /** The newest first. */
  publications: readonly Publication[] | undefined;
  /** Why something could not be read. */
  failure: Problem | undefined;
}

const NOTHING: Omit<Desk, 'app'> = {
  rows: undefined,
  changes: undefined,
  signals: undefined,
  run: undefined,
  publications: undefined,
  failure: undefined,
};

/** Written by `followEngine` alone; screens select from it. */
export const useDesk = create<Desk>()(() => ({ app: undefined, ...NOTHING }));

/** Forgets what was said of a registry. */
export function forgetRegistry(): void {
  useDesk.setState(NOTHING);
}
