/** What stands in the page where each answer has a nonce of its own. */
const NONCE_PLACEHOLDER = '%NONCE%';

const TYPES = new Map(
  Object.entries({
    css: 'text/css; charset=utf-8',
    html: 'text/html; charset=utf-8',
    js: 'text/javascript; charset=utf-8',
    json: 'application/json; charset=utf-8',
    png: 'image/png',
    svg: 'image/svg+xml',
    wasm: 'application/wasm',
    woff2: 'font/woff2',
  }),
);

/** Letters, digits, `_`, `-` and `.`, none of them first a `.`: no `..`, no hidden file, no backslash, no drive. */
const PATH = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.(?<extension>\w+)$/;

/**
 * Answers one request for the app's own files, the same on the desktop and in the browser.
 * @param pathname As it came, still encoded.
 * @param read Gives a file by its path below the app's folder; rejects where there is none.
 * @returns 404 for whatever is not a file of the app.
 */
export async function answerWithApp(
  pathname: string,
  read: (path: string) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Response> {
  const path = appPath(pathname);
  const type = path === null ? undefined : TYPES.get(PATH.exec(path)?.groups?.extension ?? '');
  if (path === null || type === undefined) return notThere();
  let content: Uint8Array<ArrayBuffer>;
  try {
    content = await read(path);
  } catch {
    return notThere();
  }
  return path === 'index.html'
    ? page(new TextDecoder().decode(content))
    : new Response(content, { headers: headers(type) });
}

/** The file that a path names, or null where it names none that could be the app's. */
function appPath(pathname: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname).replace(/^\//, '');
  } catch {
    return null;
  }
  if (path === '') return 'index.html';
  return PATH.test(path) ? path : null;
}

function page(html: string): Response {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  return new Response(html.replaceAll(NONCE_PLACEHOLDER, nonce), {
    headers: {
      ...headers('text/html; charset=utf-8'),
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'Cache-Control': 'no-store',
    },
  });
}

/** What the page may do: its own files and its engine. A nonce lets the libraries that bring styles at run time do so. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // The editor underlines problems with pictures of its own.
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function headers(type: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-cache',
  };
}

function notThere(): Response {
  return new Response('There is no such file in the app.\n', {
    status: 404,
    headers: headers('text/plain; charset=utf-8'),
  });
}
