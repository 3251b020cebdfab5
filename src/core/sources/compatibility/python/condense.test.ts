import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { condense } from './condense.ts';
import { pythonSource } from './generated-sources.ts';
import { universalNewlines } from './source-text.ts';

describe('condense', () => {
  const source = [
    'import a',
    '@b',
    '# wanted',
    'def f(x):',
    '    return """',
    'wanted = 1',
    '"""',
    '',
    'wanted = (',
    '1,  # one',
    ')',
    'if a:',
    '    b',
    '# between',
    'else:',
    '    wanted',
    'c = 1',
    '',
  ].join('\n');
  const keeping = (words: RegExp) => condense(source, (start, end) => words.test(source.slice(start, end)));

  it('keeps whole statements, with their decorators, clauses and strings', () => {
    expect(keeping(/^@/).text).toBe(source.slice(source.indexOf('@b'), source.indexOf('wanted = (')));
    expect(keeping(/^wanted/).text).toBe('wanted = (\n1,  # one\n)\n');
    expect(keeping(/else/).text).toBe('if a:\n    b\n# between\nelse:\n    wanted\n');
  });

  it('gives the grammar no comment, and brackets on one line', () => {
    expect(keeping(/^wanted/).plain).toBe(`wanted = ( 1,${' '.repeat(8)})\n`);
  });

  it('knows the lines of the source', () => {
    const { text, lineAt } = keeping(/^(?:import|wanted|c)/);
    expect(text).toBe('import a\nwanted = (\n1,  # one\n)\nc = 1\n');
    expect(['import', 'wanted', '1,', 'c ='].map((words) => lineAt(text.indexOf(words)))).toEqual([1, 9, 10, 17]);
  });

  it.each(['x = "a', "x = '''a'", 'x = (', 'x = )', 'x = f"{y["a"]}"', "x = rf'{y['(']}'"])(
    'keeps all of %j, where quotes or brackets do not pair',
    (broken) => {
      expect(condense(`${broken}\ny`, () => false)).toMatchObject({ text: `${broken}\ny`, plain: `${broken}\ny` });
    },
  );

  it('loses nothing of what is kept, and moves nothing', () => {
    fc.assert(
      fc.property(pythonSource.map(universalNewlines), (whole) => {
        const { text, plain, lineAt } = condense(whole, () => true);
        expect(text).toBe(whole);
        expect(plain).toHaveLength(whole.length);
        expect(lineAt(whole.length)).toBe(whole.split('\n').length);
      }),
    );
  });
});
