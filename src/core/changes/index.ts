export { isAccepted } from './accepted.ts';
export { editsOf } from './edits.ts';
