export { changesFromSource } from './changes.ts';
export { readMetadata } from './metadata.ts';
export { filesStillWanted, NAMING, readPackaging } from './packaging.ts';
export type { SourceFiles } from './packaging.ts';
export { packageInit } from './plugin-package.ts';
export { loadPython } from './python/index.ts';
export type { Python } from './python/index.ts';
export { readSource } from './source-reading.ts';
export type { SourceReading } from './source-reading.ts';
