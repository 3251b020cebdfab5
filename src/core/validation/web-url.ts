/** An http or https URL with a host; what browsers would mend first is none. */
export function webUrl(text: string): URL | undefined {
  if (!/^https?:\/\/[^/\\?#]/i.test(text) || /[\p{Cc}]/u.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text);
}

export function hasCredentials({ username, password }: URL): boolean {
  return username !== '' || password !== '';
}
