export { changesFromRepository } from './changes.ts';
export type { KnownIdentity } from './identity.ts';
export { releaseWentBackwards } from './releases.ts';
export { repositoryOf } from './source-url.ts';
export type { RepositoryName } from './source-url.ts';
export { countsMovedTogether } from './numbers.ts';
