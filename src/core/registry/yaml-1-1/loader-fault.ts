/** Why a loader of YAML 1.1 refuses a text. */
export type LoaderFaultKind =
  /** A character that YAML does not allow at all. */
  | 'character'
  /** A line break of YAML 1.1 that YAML 1.2, and whoever looks at the file, takes for text. */
  | 'line-break'
  /** A tab where only spaces may stand. */
  | 'tab'
  /** A character that no value can start with: `@`, a backtick, `%`. */
  | 'cannot-start'
  | 'key-without-colon'
  /** `: ` inside a value, or a key where none can be. */
  | 'value-not-allowed'
  | 'dash-not-allowed'
  | 'key-not-allowed'
  /** What follows `|` or `>` is not a block scalar's header. */
  | 'block-header'
  /** `:` directly before a bracket, a comma or a question mark, inside brackets. */
  | 'colon-in-brackets'
  | 'open-quote'
  | 'marker-in-quotes'
  | 'escape'
  | 'anchor-name'
  | 'tag'
  | 'directive'
  /** A line at a column where none of the open maps and lists continues. */
  | 'indentation'
  | 'open-bracket'
  | 'missing-value'
  | 'unknown-alias'
  | 'duplicate-anchor'
  | 'second-document'
  /** A value that looks like a date, a time or a number and is none. */
  | 'impossible-value'
  /** A key `<<` without a map to merge, or `<<` or `=` as a value. */
  | 'special-word';

export interface LoaderFault {
  readonly kind: LoaderFaultKind;
  /** In the text. */
  readonly offset: number;
}

export class LoaderFaultError extends Error {
  readonly fault: LoaderFault;
  constructor(kind: LoaderFaultKind, offset: number) {
    super(kind);
    this.fault = { kind, offset };
  }
}

/**
 * The two families of YAML 1.1 loaders: PyYAML's own in Python, and libyaml, which Psych (Jekyll) and PyYAML's fast
 * loader use. They differ in tabs, and in punctuation inside brackets.
 */
export type Loader = 'pyyaml' | 'libyaml';
