export { buildFilesAt, buildFilesOf } from './build-files.ts';
export type { Computed } from './build.ts';
export { buildProblems, committedSources, computedSources, refusedKeys, validatorsOf } from './build.ts';
