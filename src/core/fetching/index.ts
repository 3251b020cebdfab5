export { FetchError, fetchText } from './fetch-text.ts';
