import { describe, expect, it } from 'vitest';
import { loadPython } from './index.ts';

const python = await loadPython();

function read(source: string) {
  const reading = python.read(source, { names: ['x', 'y'], lists: ['l'], translation: 'gettext' });
  if ('unreadable' in reading) throw new Error(reading.unreadable);
  return reading;
}

describe('a value by the static rule', () => {
  it.each([
    ['x = ">=3"', '>=3', 1],
    ['x = "a"\nx = "b"', 'b', 2],
    ['y = x = "a"', 'a', 1],
    ['import os; x = "a"; pass', 'a', 1],
    ['if y: pass\nx = "a"; x = "b"', 'b', 2],
    ['x = (\n  "a" # note\n  r"\\b"\n)', 'a\\b', 1],
    ['x = \\\n  "a" \\\n  "b"', 'ab', 1],
    ['(x) = "a"', 'a', 1],
    ['x = gettext("a")', 'a', 1],
    ['x = gettext((\n"a"\n"b"), 1, k=2)', 'ab', 1],
    ['x = "a"\nx: str = "b"', 'a', 1],
    ['x = "a"\nx += "b"', 'a', 1],
    ['x = "a"\nx, y = "b", "c"', 'a', 1],
    ['x = "a"\nif y:\n  x = "b"', 'a', 1],
    ['x = "a"\ndef f():\n  global x\n  x = "b"', 'a', 1],
    ['x = "a"\nclass A:\n  x = "b"', 'a', 1],
    ['x = "a"\ndel x', 'a', 1],
    ['"""\nx = "b"\n"""\nx = "a"', 'a', 4],
    ['\uFEFFx = "a"', 'a', 1],
    ['y = 1\rx = "a"\r', 'a', 2],
    ['y = """\r\n"""\r\nx = "a\\\r\nb"\r\n', 'ab', 3],
    ['\fx = "a"', 'a', 1],
    ['ｘ = "a"', 'a', 1],
    ['x = "😀"; x = "a"', 'a', 1],
    // Quotes inside a formatted string (PEP 701), with a bracket that nothing closes.
    ['y = f"{"("}"\nx = "a"', 'a', 2],
    ['try:\n    from a import (\n  b,\n  c)\n    y = 1\nexcept E:\n    pass\nx = "a"', 'a', 8],
  ])('reads %j', (source, text, line) => {
    expect(read(source).values.get('x')).toMatchObject({ text, line });
  });

  it.each([
    ['x = "a"\nx = y', 'it is computed'],
    ['x = "a" "b" % 1', 'it is computed'],
    ['x = "a",', 'it is computed'],
    ['x = "a" if y else "b"', 'it is computed'],
    ['x = b"a"', 'it is bytes, not text'],
    ['x = "a" f"b"', 'it is a formatted string'],
    ['x = gettext(*a)', 'it is computed'],
    ['x = gettext(s="a")', 'it is computed'],
    ['x = gettext("a" for b in c)', 'it is computed'],
    ['x = _("a")', 'it is computed'],
    ['x = `"a"`', 'it is computed'],
    ['x = "\\N{DIGIT ONE}"', 'it names a character (\\N{…})'],
    ['x = "a"\nx = "b', 'Python does not parse it'],
    ['x = "a" ]', 'Python does not parse it'],
    [`x = ${'('.repeat(300)}"a"${')'.repeat(300)}`, 'it is computed'],
  ])('has none for %j', (source, why) => {
    const { values, hints } = read(source);
    expect(values.get('x')?.text).toBeNull();
    expect(hints).toMatchObject([{ name: 'x', why }]);
  });

  it.each([
    ['x: str = ">=3"', '>=3', 1, 'it is annotated'],
    ['x += ">=3"', '>=3', 1, 'it is added to another value'],
    ['x, y = ">=3", z', '">=3", z', 1, 'it is one of several targets'],
    ['if a:\n  pass\nelif b:\n  x = ">=3"', '>=3', 4, 'it is set inside “if”'],
    ['try:\n  pass\nexcept E:\n  x = ">=3"', '>=3', 4, 'it is set inside “try”'],
    ['for a in b: x = f(a)', 'f(a)', 1, 'it is set inside “for”'],
    ['with a:\n  while b:\n    x: str = ">=3"', '>=3', 3, 'it is set inside “with”'],
    ['match a:\n  case 1:\n    x = ">=3"', '>=3', 3, 'it is set inside “match”'],
    ['a = 1\n  \n  x = ">=3"', '>=3', 3, 'it is indented where Python expects no block'],
  ])('hints at what it does not count in %j', (source, value, line, why) => {
    const { values, hints } = read(source);
    expect(values.has('x')).toBe(false);
    expect(hints.filter(({ name }) => name === 'x')).toEqual([{ name: 'x', value, line, why }]);
  });

  it.each([
    ['l = ["a", \'b\' # note\n, ("c")]', ['a', 'b', 'c']],
    ['l = []', []],
    ['l = ["a", b]', null],
    ['l = ("a",)', null],
    ['l = "a"', null],
  ])('takes a list of string literals alone: %j', (source, list) => {
    const { values, hints } = read(source);
    expect(values.get('l')?.list).toEqual(list);
    expect(hints.map(({ why }) => why)).toEqual(list === null ? ['it is no list of string literals'] : []);
  });

  it('says nothing about names that are only used', () => {
    expect(read('print(x)\ndef x(): pass\nimport x\nf(x="a")')).toMatchObject({ values: new Map(), hints: [] });
  });

  it.each([
    'print "x = 1", x',
    'print >>f, x',
    'try:\n    y()\nexcept E, x:\n    raise E, "x", tb',
    'exec "x = 1" in x',
    'y = 0777L <> x',
    'def f((x, b)):\n    return `x`',
    'z = lambda (x, b): ur"x"',
    '# tabs and spaces\nif x:\n        y()\n    \ty()',
  ])('reads Python 2 around it: %j', (source) => {
    expect(read(`${source}\nx = u">=2.7,<3"\n${source}\n`).values.get('x')?.text).toBe('>=2.7,<3');
  });
});
