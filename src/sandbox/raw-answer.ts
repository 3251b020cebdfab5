/** An answer as it goes out, before any server has seen it. */
export interface RawAnswer {
  status: 200 | 301 | 400 | 401 | 403 | 404 | 502;
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
