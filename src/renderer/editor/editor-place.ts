/** Where an editor is asked to go. Without a line it only takes the focus. */
export interface EditorPlace {
  /** 1-based. */
  line?: number | undefined;
  /** 1-based, in UTF-16 units. */
  column?: number | undefined;
}
