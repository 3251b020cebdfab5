import { create } from 'zustand';
import { go } from '../../navigation/index.ts';
import type { EditorPlace } from '../../editor/index.ts';

interface Editing {
  /** Where the editor of a file is to go once it is there. */
  place: { path: string; at: EditorPlace } | null;
}

export const useEditing = create<Editing>()(() => ({ place: null }));

/** Opens a plugin's text, at a line where one is named. */
export function edit(path: string, at: EditorPlace = {}): void {
  useEditing.setState({ place: { path, at } });
  go('plugins', { plugin: path, tab: 'front-matter' });
}

/** The editor went there. */
export function arrived(): void {
  useEditing.setState({ place: null });
}
