import { lazy } from 'react';

export { useDraftPaths, useHasDraft } from './drafts.ts';
export type { EditorPlace } from './editor-place.ts';

// CodeMirror is brought when the first file is opened.
export const FileEditor = lazy(() => import('./file-editor.tsx').then((module) => ({ default: module.FileEditor })));
export const SourceView = lazy(() => import('./source-view.tsx').then((module) => ({ default: module.SourceView })));
