import type { SourceFiles } from './packaging.ts';

/** A plugin's source for tests: texts by path. */
export function sourceFiles(texts: Readonly<Record<string, string>>): SourceFiles {
  return new Map(Object.entries(texts).map(([path, text]) => [path, { text }]));
}
