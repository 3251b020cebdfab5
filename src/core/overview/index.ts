export { rowOf } from './row.ts';
export { weeklyValues } from './weeks.ts';
