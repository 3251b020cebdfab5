export { rank, rankPending } from './rank.ts';
