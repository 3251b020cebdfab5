export { eachBlob, readBlobs } from './blobs.ts';
export type { Credentials } from './environment.ts';
export { gitAnswer, GitError, gitProblem, gitText, partsOf, runGit } from './run.ts';
export type { GitCall } from './run.ts';
export { changedFiles, filesAt } from './tree.ts';
export type { TreeChange, TreeFile } from './tree.ts';
