/** Something that the person can do by a key, in the palette, or in a menu. */
export interface Command {
  /** Unique among all commands: `enrichment.run`. */
  id: string;
  /** A verb with its object: "Run enrichment". */
  title: string;
  /** What stands beside it in the palette. */
  about?: string;
  /** Where it belongs: a screen's name, or "Everywhere". */
  group: string;
  /**
   * The keys, one of each: `mod+K`, `j`, `shift+J`, `g p` (one after the other within a second), `F6`. The first is shown.
   * A single key acts while no text field has the focus.
   */
  keys?: readonly string[];
  /** Where the desktop's menus have it. */
  menu?: 'File' | 'Edit' | 'View' | 'Go' | 'Registry' | 'Help';
  /** Why it cannot be done now; undefined where it can. */
  isDisabledBecause?: string | undefined;
  /** Whether it stays out of the palette: moving to the next row is no command that somebody looks for. */
  isHidden?: boolean;
  run: () => void;
}
