/** An answer as it goes out, before any server has seen it. */
export interface RawAnswer {
  status: 200 | 201 | 301 | 302 | 400 | 401 | 403 | 404 | 422 | 502 | 503;
  headers: Record<string, string>;
  body: string;
}

const HTML_PAGE = '<!DOCTYPE html>\n<html><body><h1>This page is taking too long to load.</h1></body></html>\n';

/** The page that GitHub shows when it cannot answer. */
export function html(status: 200 | 502): RawAnswer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: HTML_PAGE };
}

export function json(status: RawAnswer['status'], value: unknown, headers: Record<string, string> = {}): RawAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** An error as REST words it. @param documented The page below `https://docs.github.com/rest`. */
export function restError(status: 400 | 401 | 403 | 404 | 422, message: string, documented?: string): RawAnswer {
  const documentation = `https://docs.github.com/rest${documented === undefined ? '' : `/${documented}`}`;
  return json(status, { message, documentation_url: documentation, status: String(status) });
}

export function notFound(documented?: string): RawAnswer {
  return restError(404, 'Not Found', documented);
}

export function response({ status, headers, body }: RawAnswer): Response {
  return new Response(body, { status, headers });
}
