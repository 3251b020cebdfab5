import { expect, it } from 'vitest';
import { at, frontMatterOf, isList, isText } from './yaml-value.ts';

/** The value of the key `a`, and the text from its place on. */
function a(yaml: string): { kind: string | undefined; from: string } {
  const text = `---\n${yaml}\n---\n`;
  const front = frontMatterOf(text, 'x.md');
  const value = front && at(front, 'a');
  return { kind: value?.kind, from: value === undefined ? '' : text.slice(value.start, value.start + 6) };
}

it.each([
  ['a: text', 'text', 'text\n-'],
  ['a:   12  # why', 'integer', '12  # '],
  ['a: "12"', 'text', '"12"\n-'],
  ['a: |\n  12', 'text', '|\n  12'],
  ['a:\nb: 1', 'nothing', 'a:\nb: '],
  ['a: [1]', 'list', '[1]\n--'],
  ['a:\n- 1\n', 'list', '- 1\n\n-'],
  ['a:\n  b: 1', 'map', 'b: 1\n-'],
  ['a: !!str 12', 'text', '12\n---'],
  ['b: &x yes\na: *x', 'boolean', '*x\n---'],
])('%j', (yaml, kind, from) => expect(a(yaml)).toEqual({ kind, from }));

it('follows an alias to the value before it, and unfolds nothing', () => {
  const levels = Array.from(
    { length: 12 },
    (_, level) => `k${level + 1}: &k${level + 1} [${Array(3).fill(`*k${level}`).join(', ')}]`,
  );
  const text = `---\nk0: &k0 [x]\n${levels.slice(0, 6).join('\n')}\n---\n`;
  const front = frontMatterOf(text, 'x.md');
  let value = front && at(front, 'k6');
  for (let depth = 0; depth < 6 && isList(value); depth += 1) value = value.items[2];
  expect(isList(value) && isText(value.items[0]) && value.items[0].text).toBe('x');
});

it.each(['no front matter', '---\na: [\n---\n', '---\n- a\n---\n', '---\na: 1\na: 2\n---\n'])(
  'is undefined for %j',
  (text) => expect(frontMatterOf(text, 'x.md')).toBeUndefined(),
);
