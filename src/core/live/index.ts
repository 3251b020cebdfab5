export { Expectation, expectedOf } from './expected.ts';
export { follow } from './follow.ts';
export { protectionOf } from './protection.ts';
