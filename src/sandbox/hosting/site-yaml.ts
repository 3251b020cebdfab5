import { parse } from 'yaml';
import { Json } from '../../shared/json.ts';

/**
 * YAML as a site's build reads it and its JSON shows it: by YAML 1.1, times written out in UTC.
 * @returns `undefined` where it cannot be read.
 */
export function yamlOfSite(text: string): Json | undefined {
  try {
    const value: unknown = parse(text, (_, found: unknown) => (found instanceof Date ? written(found) : found), {
      schema: 'yaml-1.1',
      logLevel: 'error',
    });
    return Json.safeParse(value).data;
  } catch {
    return undefined;
  }
}

/** `2023-02-18 06:58:56 +0000` */
function written(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : `${date.toISOString().slice(0, 19).replace('T', ' ')} +0000`;
}
