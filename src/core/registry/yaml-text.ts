import type { Json } from '../../shared/json.ts';
import type { Problem } from '../../shared/problem.ts';
import { placeOf } from './text-lines.ts';
import { jsonOf } from './yaml-json.ts';
import { documentOf, tokensOf, YamlFaultError, type YamlDocument, type YamlFault } from './yaml-tree.ts';

/** A YAML text as plain JSON, and its document for the places of its keys. */
export interface YamlText {
  readonly value: Json;
  readonly document: YamlDocument;
}

/**
 * Reads the one document of a YAML 1.2 text as plain JSON; an empty one is null.
 * @param path What the problem names, relative to the registry.
 * @returns A problem, with line and column in `text`, for what is no YAML, for keys that are double or forbidden, and
 * for a text that nests or unfolds beyond all use.
 */
export function readYaml(text: string, path: string): YamlText | { problem: Problem } {
  try {
    const document = documentOf(tokensOf(text), text.length, { version: '1.2', keepSourceTokens: false });
    return { value: jsonOf(document).value, document };
  } catch (error) {
    if (error instanceof YamlFaultError) return { problem: problemOf(error.fault, text, path) };
    throw error;
  }
}

function problemOf(fault: YamlFault, text: string, path: string): Problem {
  const { offset, ...rest } = fault;
  return { ...rest, path, ...placeOf(text, offset) };
}
