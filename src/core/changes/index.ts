export { isAccepted } from './accepted.ts';
export { applied } from './applied.ts';
export { Decided } from './decided.ts';
export { editsOf } from './edits.ts';
