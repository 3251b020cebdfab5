/** The token for GitHub: from the environment alone, since a command line can be read by others. */
export function token(): string | undefined {
  const value = process.env.GITHUB_TOKEN?.trim();
  return value === undefined || value === '' ? undefined : value;
}
