export { isAccepted } from './accepted.ts';
export { Decided } from './decided.ts';
export { editsOf } from './edits.ts';
