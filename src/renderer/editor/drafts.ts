import { create } from 'zustand';
import { createJSONStorage, persist, type StateStorage } from 'zustand/middleware';
import { useShallow } from 'zustand/react/shallow';
import { useDesk } from '../data/index.ts';

/** A text that somebody edits and has not saved. */
export interface Draft {
  /** The file's text in the registry when the edit began. */
  base: string;
  text: string;
}

interface Drafts {
  /** By folder and path. */
  drafts: Readonly<Record<string, Draft>>;
}

/** A full storage loses what is kept for the next start, and nothing of this one. */
const storage: StateStorage = {
  getItem: (name) => localStorage.getItem(name),
  setItem: (name, value) => {
    try {
      localStorage.setItem(name, value);
    } catch {
      localStorage.removeItem(name);
    }
  },
  removeItem: (name) => localStorage.removeItem(name),
};

/** Kept until saved or discarded, over other plugins, other screens and a closed window. */
export const useDrafts = create<Drafts>()(
  persist((): Drafts => ({ drafts: {} }), { name: 'editor.drafts', storage: createJSONStorage(() => storage) }),
);

/** A path has no line feed: no two pairs have one key. */
function keyOf(folder: string, path: string): string {
  return `${folder}\n${path}`;
}

export function draftOf(folder: string, path: string): Draft | undefined {
  return useDrafts.getState().drafts[keyOf(folder, path)];
}

export function keepDraft(folder: string, path: string, draft: Draft): void {
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [keyOf(folder, path)]: draft } }));
}

export function dropDraft(folder: string, path: string): void {
  if (draftOf(folder, path) === undefined) return;
  const key = keyOf(folder, path);
  useDrafts.setState(({ drafts }) => ({
    drafts: Object.fromEntries(Object.entries(drafts).filter(([other]) => other !== key)),
  }));
}

/** The draft of a file of the open registry. */
export function useDraft(folder: string, path: string): Draft | undefined {
  return useDrafts(({ drafts }) => drafts[keyOf(folder, path)]);
}

/** Whether a file of the open registry has text that is not saved. */
export function useHasDraft(path: string): boolean {
  const folder = useDesk((desk) => desk.app?.registry?.folder);
  return useDrafts(({ drafts }) => folder !== undefined && drafts[keyOf(folder, path)] !== undefined);
}

/** The files of the open registry that have text that is not saved. */
export function useDraftPaths(): string[] {
  const folder = useDesk((desk) => desk.app?.registry?.folder);
  return useDrafts(
    useShallow(({ drafts }) => {
      const start = keyOf(folder ?? '', '');
      return Object.keys(drafts).flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []));
    }),
  );
}
