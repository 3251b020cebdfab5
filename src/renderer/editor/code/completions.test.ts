import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { expect, it } from 'vitest';
import type { EditedFile } from '../../../shared/contract/files.ts';
import { completionsOf } from './completions.ts';

const keys = [
  { field: 'layout', about: 'how the page is laid out', isRequired: true, values: ['plugin'] },
  { field: 'license', about: '', isRequired: false, values: [] },
  { field: 'compatibility.python', about: '', isRequired: false, values: [] },
];

/** What is offered at the bar, which is taken out; null where nothing is. */
async function offered(
  text: string,
  { kind = 'entry', explicit = false }: { kind?: EditedFile['kind']; explicit?: boolean },
) {
  const at = text.indexOf('|^');
  const state = EditorState.create({ doc: text.replace('|^', '') });
  const source = completionsOf(() => ({ kind, keys }));
  const result = await source(new CompletionContext(state, at, explicit));
  return result && { from: result.from, options: result.options.map(({ apply }) => apply) };
}

it.each([
  ['---\nl|^\n---\n', {}, { from: 4, options: ['layout: ', 'license: ', 'compatibility:'] }],
  ['---\nlayout: |^\n---\n', {}, { from: 12, options: ['plugin'] }],
  ['---\ncompatibility:\n  p|^\n---\n', {}, { from: 21, options: ['python: '] }],
  ['l|^', { kind: 'data' as const }, { from: 0, options: ['layout: ', 'license: ', 'compatibility:'] }],
  ['---\n|^\n---\n', {}, null],
  ['---\n|^\n---\n', { explicit: true }, { from: 4, options: ['layout: ', 'license: ', 'compatibility:'] }],
  ['---\nlicense: |^\n---\n', {}, null],
  ['---\nlayout: plugin\n---\nl|^', { explicit: true }, null],
  ['--|^-\nlayout: plugin\n---\n', { explicit: true }, null],
])('%j, %j', async (text, options, expected) => {
  expect(await offered(text, options)).toEqual(expected);
});
