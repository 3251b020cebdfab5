/** A problem in words: what happened, what is safe, what to do. */
export interface Explanation {
  happened: string;
  safe: string;
  todo: string;
}
