import type { Json } from '../../shared/json.ts';
import type { Problem } from '../../shared/problems/index.ts';
import { placeOf } from './text-lines.ts';
import { type LoaderFault, loaderFaultIn, loaderWords } from './yaml-1-1/index.ts';
import { jsonOf } from './yaml-json.ts';
import { documentOf, notYaml, tokensOf, YamlFaultError, type YamlDocument, type YamlFault } from './yaml-tree.ts';

/** A YAML text as plain JSON, and its document for the places of its keys. */
export interface YamlText {
  readonly value: Json;
  readonly document: YamlDocument;
}

/** Ends a line in YAML 1.1 and is text in YAML 1.2, or looks like text to whoever reads the file. */
const FOREIGN_BREAK = /\r(?!\n)|[\u0085\u2028\u2029]/;

/**
 * Reads the one document of a YAML text as plain JSON; an empty one is null. It has to be what the registry's own tools
 * load, which read YAML 1.1, and what YAML 1.2 reads: an editor of ours knows the places of that.
 * @param path What the problem names, relative to the registry.
 * @param from Where the YAML starts: behind the opening line of front matter.
 * @returns A problem, with line and column in `text`, for what is no YAML, for keys that are double or forbidden, and
 * for a text that nests or unfolds beyond all use.
 */
export function readYaml(text: string, path: string, from = 0): YamlText | { problem: Problem } {
  try {
    const tokens = tokensOf(text);
    refuseUnloadable(text, from);
    const document = documentOf(tokens, text.length, { version: '1.2', keepSourceTokens: false });
    return { value: jsonOf(document).value, document };
  } catch (error) {
    if (error instanceof YamlFaultError) return { problem: problemOf(error.fault, text, path) };
    throw error;
  }
}

/** @throws YamlFaultError where a tool of the registry cannot load the text, or reads other lines than people see. */
function refuseUnloadable(text: string, from: number): void {
  const foreign = text.slice(from).search(FOREIGN_BREAK);
  const fault: LoaderFault | undefined =
    foreign === -1 ? loaderFaultIn(text, from) : { kind: 'line-break', offset: from + foreign };
  if (fault === undefined) return;
  const { detail, todo } = loaderWords(text, fault);
  throw notYaml(detail, fault.offset, todo);
}

function problemOf(fault: YamlFault, text: string, path: string): Problem {
  const { offset, ...rest } = fault;
  return { ...rest, path, ...placeOf(text, offset) };
}
