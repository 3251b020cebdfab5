export { changesFromOverlays } from './changes.ts';
export { dataEditsOf } from './edits.ts';
