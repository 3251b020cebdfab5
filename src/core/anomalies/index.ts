export { isOlderExport, judgeTogether } from './exports.ts';
export { graver, judge, judgeWithoutHistory } from './judge.ts';
export { counted } from './percent.ts';
export type { Verdict } from './judge.ts';
