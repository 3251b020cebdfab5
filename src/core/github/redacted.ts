/** Stands for what was taken out. No token has such characters, so none is left or joined together by a replacement. */
const MASK = '•••';

/** What may be a secret without being known as one; the first group stays. */
const SECRETS: readonly RegExp[] = [
  // GitHub docs, "GitHub's token formats".
  /()(?:gh[a-z]_|github_pat_)[A-Za-z0-9_.-]{6,}/g,
  // A header is taken out to the end of its line: its credentials may be of any scheme.
  /(authorization["']?\s*[:=]\s*)[^\r\n]+/gi,
  /(\b(?:basic|bearer)\s+)[^\s"',;]{8,}/gi,
  /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/?#]*@/gi,
  /(\b(?:access_token|refresh_token|client_secret|device_code)["']?\s*[:=]\s*["']?)[^\s"'&,}]+/gi,
];

/**
 * The text without the tokens, and without anything that looks like a GitHub token, a Basic or Bearer header or the
 * credentials of an address.
 * @param tokens Printable ASCII, as a header takes it. Each is found as it is, percent-encoded, and in base64.
 */
export function redacted(text: string, tokens: readonly string[]): string {
  const forms = tokens.flatMap((token) => [
    token,
    encodeURIComponent(token),
    base64(token),
    base64(`x-access-token:${token}`),
  ]);
  // The longest first: a token may be the beginning of another.
  const known = [...new Set(forms)].filter((form) => form !== '').toSorted((a, b) => b.length - a.length);
  const without = known.reduce((rest, form) => rest.replaceAll(form, MASK), text);
  return SECRETS.reduce((rest, pattern) => rest.replace(pattern, `$1${MASK}`), without);
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
