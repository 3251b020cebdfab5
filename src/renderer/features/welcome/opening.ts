import { create } from 'zustand';
import type { Problem } from '../../../shared/problems/index.ts';
import { type EngineClient, problemOf } from '../../data/index.ts';
import { go } from '../../navigation/index.ts';

/** What is typed and under way on the welcome screen; it outlives a look at the settings. */
interface Opening {
  address: string;
  /** Another folder for the clone than the proposed one. */
  folder: string | null;
  /** Where a folder is typed: in the browser. */
  typedFolder: string;
  busy: 'folder' | 'demo' | null;
  /** Why the last way led nowhere, and which it was. */
  refusal: { way: 'folder' | 'demo' | 'recent'; problem: Problem; folder?: string } | null;
  open: (engine: EngineClient, folder: string, way?: 'folder' | 'recent') => Promise<void>;
  openDemo: (engine: EngineClient) => Promise<void>;
}

export const useOpening = create<Opening>()((set, get) => ({
  address: '',
  folder: null,
  typedFolder: '',
  busy: null,
  refusal: null,
  open: async (engine, folder, way = 'folder') => {
    if (get().busy !== null) return;
    set({ busy: 'folder', refusal: null });
    try {
      await engine.call('registry.open', { folder });
      // Where it was open already nothing changes, and nobody else would go there.
      go('plugins');
      set({ busy: null, typedFolder: '' });
    } catch (error) {
      set({ busy: null, refusal: { way, problem: problemOf(error), folder } });
    }
  },
  openDemo: async (engine) => {
    if (get().busy !== null) return;
    set({ busy: 'demo', refusal: null });
    try {
      await engine.call('registry.demo');
      go('plugins');
      set({ busy: null });
    } catch (error) {
      set({ busy: null, refusal: { way: 'demo', problem: problemOf(error) } });
    }
  },
}));
