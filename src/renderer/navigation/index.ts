export { go, lookAt, useView } from './navigation.ts';
export type { Screen } from './navigation.ts';
