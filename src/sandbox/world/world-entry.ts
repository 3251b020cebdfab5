/** What the world knows of a registry's entry: enough to invent the repository behind it. */
export interface WorldEntry {
  id: string;
  source: string | undefined;
  /** The declared `compatibility.python`. */
  python: string | undefined;
}

/** Owner and name of a source on github.com; `undefined` where it is elsewhere or no such URL. */
export function repositoryName(source: string | undefined): { owner: string; name: string } | undefined {
  const found = /^https?:\/\/(?:www\.)?github\.com\/([\w.-]+)\/([\w.-]+?)(?:\.git)?(?:[/?#]|$)/i.exec(source ?? '');
  const [, owner, name] = found ?? [];
  return owner && name ? { owner, name } : undefined;
}
