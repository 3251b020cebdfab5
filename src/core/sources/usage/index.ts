export { changesFromUsage, countsOf } from './changes.ts';
export { readExport } from './export.ts';
export type { UsageWindow } from './export.ts';
export { fetchExport } from './fetch-export.ts';
