export { changesFromSource } from './changes.ts';
export { readMetadata } from './metadata.ts';
export { packageInit, packageOf } from './plugin-package.ts';
export { loadPython } from './python/index.ts';
export type { Python } from './python/index.ts';
export { readSource } from './source-reading.ts';
export type { SourceReading } from './source-reading.ts';
