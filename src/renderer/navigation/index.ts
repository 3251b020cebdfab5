export { go, lookAt, lookAtFirst, stay, useView } from './navigation.ts';
export type { Screen } from './navigation.ts';
