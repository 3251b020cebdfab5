import { EditRefused } from './edit-refused.ts';
import { changesNothing, intendedValue } from './edit-intent.ts';
import { planEdits } from './edit-plan.ts';
import { editTree, type Edit } from './edit-tree.ts';
import { verifyEdit } from './edit-verify.ts';
import { splitFrontMatter } from './front-matter.ts';
import { emptyPlan } from './plan.ts';
import { applySplices, editedSpans, type Splice } from './splices.ts';
import { placeOf } from './text-lines.ts';
import { jsonOf } from './yaml-json.ts';
import { documentOf, tokensOf, YamlFaultError, type YamlFault } from './yaml-tree.ts';

export type { Edit } from './edit-tree.ts';

/** The edited text with what was spliced into it, or why nothing was edited. Line and column are 1-based. */
export type Edited =
  | { readonly text: string; readonly splices: readonly Splice[] }
  | { readonly refused: string; readonly line?: number; readonly column?: number };

/**
 * Edits a text that is YAML, and touches no byte beyond the edits' own lines or values.
 *
 * All edits are planned on the text as it is: indexes and positions do not move between them. The result is read again
 * before it is given out, and refused unless it says exactly what was intended, in YAML 1.2 and in YAML 1.1.
 * @param plainTimes Whether text of the form `2023-05-04 10:00:00Z` is written plain, so that Liquid sees a time.
 */
export function editYaml(text: string, edits: readonly Edit[], { plainTimes = false } = {}): Edited {
  return editPart(text, edits, ({ length }) => length, plainTimes);
}

/** Edits the front matter of a file as {@link editYaml} does a whole text; offsets and places are the file's. */
export function editFrontMatter(text: string, edits: readonly Edit[]): Edited {
  return editPart(text, edits, (file) => {
    const front = splitFrontMatter(file);
    if ('code' in front) throw new EditRefused('the file has no front matter', 0);
    return front.yaml.end;
  });
}

/** @param endOfYaml Where the YAML at the text's beginning ends. */
function editPart(
  text: string,
  edits: readonly Edit[],
  endOfYaml: (text: string) => number,
  plainTimes = false,
): Edited {
  try {
    const yaml = text.slice(0, endOfYaml(text));
    const tokens = tokensOf(yaml);
    const directive = tokens.find(({ type }) => type === 'directive');
    if (directive) throw new EditRefused('the text has a YAML directive (%)', directive.offset);
    const document = documentOf(tokens, yaml.length, { version: '1.2', keepSourceTokens: true });
    const { value, aliases } = jsonOf(document);
    const tree = editTree(edits.filter((edit) => !changesNothing(value, edit)));
    const splices = planEdits(emptyPlan(yaml, document, aliases, plainTimes), tree);
    const edited = applySplices(text, splices);
    const editedYaml = applySplices(yaml, splices);
    if (endOfYaml(edited) !== editedYaml.length) throw new EditRefused('the front matter would end elsewhere');
    verifyEdit(editedYaml, intendedValue(value, tree), editedSpans(splices));
    return { text: edited, splices };
  } catch (error) {
    if (error instanceof YamlFaultError) return refusal(text, faultInWords(error.fault), error.fault.offset);
    if (error instanceof EditRefused) return refusal(text, error.message, error.offset);
    throw error;
  }
}

function refusal(text: string, refused: string, offset: number | undefined): Edited {
  return { refused, ...(offset !== undefined && placeOf(text, offset)) };
}

function faultInWords(fault: YamlFault): string {
  switch (fault.code) {
    case 'entry.not-yaml':
      return `the text is no YAML: ${fault.detail}`;
    case 'entry.yaml-bomb':
      return 'the text unfolds or nests beyond all use';
    case 'entry.forbidden-key':
      return `the key ${fault.key} is forbidden`;
    case 'entry.duplicate-key':
      return `the key ${fault.key} is there twice`;
  }
}
