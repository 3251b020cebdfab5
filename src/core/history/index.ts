export { OBSERVED_FIELDS } from './numbers.ts';
export { observationsFromGit } from './observations-from-git.ts';
