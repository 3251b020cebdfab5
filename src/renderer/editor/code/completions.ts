import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete';
import type { EditorState } from '@codemirror/state';
import type { EditedFile } from '../../../shared/contract/files.ts';
import { optionsAt, type KeyOption } from '../text/key-options.ts';
import { yamlPlaceAt, type YamlPlace } from '../text/yaml-place.ts';

type Known = Pick<EditedFile, 'kind' | 'keys'>;

/** Offers the keys that a map lacks, and the values that are allowed. */
export function completionsOf(known: () => Known): CompletionSource {
  return (context: CompletionContext): CompletionResult | null => {
    const { kind, keys } = known();
    const line = context.state.doc.lineAt(context.pos);
    const place = placeIn(context.state, kind, line.number, context.pos - line.from);
    if (!place) return null;
    const from = line.from + place.from;
    // An empty line asks for nothing; a value's place does, since it is known what goes there.
    if (!context.explicit && from === context.pos && place.kind !== 'value') return null;
    const options = optionsAt(place, keys).map(completionOf);
    return options.length === 0 ? null : { from, options, validFor: /^[\w.-]*$/ };
  };
}

function placeIn(state: EditorState, kind: Known['kind'], line: number, column: number): YamlPlace | undefined {
  const { doc } = state;
  const lines: string[] = [];
  const fences = kind === 'entry' && doc.line(1).text.trimEnd() === '---';
  const first = fences ? 2 : 1;
  for (let number = first; number <= doc.lines; number += 1) {
    const { text } = doc.line(number);
    if (fences && /^(?:---|\.\.\.)\s*$/.test(text)) break;
    lines.push(text);
  }
  const at = line - first;
  // Outside the fences is Markdown.
  return at < 0 || at >= lines.length ? undefined : yamlPlaceAt(lines, at, column);
}

function completionOf({ label, kind, about, isRequired, isParent }: KeyOption): Completion {
  return {
    label,
    type: kind === 'key' ? 'property' : 'enum',
    apply: kind === 'value' ? label : isParent ? `${label}:` : `${label}: `,
    boost: isRequired ? 1 : 0,
    ...(isRequired && { detail: 'required' }),
    ...(about !== '' && { info: about }),
  };
}
