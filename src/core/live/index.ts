export { Expectation, expectedOf } from './expected.ts';
export { follow, hasEnded } from './follow.ts';
export { protectionOf } from './protection.ts';
export { superseded } from './superseded.ts';
export type { LaterLive } from './superseded.ts';
