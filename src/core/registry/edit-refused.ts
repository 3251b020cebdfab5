/** An edit that cannot be made byte-exactly, in words. Thrown inside the editor, an answer to whoever asked. */
export class EditRefused extends Error {
  /** Where in the text, if it is about a place in it. */
  readonly offset: number | undefined;
  constructor(why: string, offset?: number) {
    super(why);
    this.offset = offset;
  }
}
