import fc from 'fast-check';

/** The names that a generated source sets again and again. */
export const GENERATED_NAMES = ['a', 'b', 'print', 'type'];

const letter = fc.constantFrom(...Array.from('abnrtuxNU0179é"\'{}%>=,. '), '😀', '\\\\');
const escape = fc.constantFrom(
  ...['\\n', '\\t', '\\\\', "\\'", '\\"', '\\a\\b\\f\\v\\r', '\\x41', '\\u00e9', '\\U0001F600', '\\ud800', '\\0'],
  ...['\\101', '\\18', '\\777', '\\\n', '\\q', '\\8', '\\ ', '{x}', '{{'],
);
const body = fc
  .array(fc.oneof({ weight: 3, arbitrary: letter }, escape), { maxLength: 6 })
  .map((parts) => parts.join(''));

/** What stands between quotes must not end them; the rest is CPython's to judge. */
function quoted(quotes: string, text: string): string {
  const inside = text.replaceAll(/(\\[^])|["']/g, (found, isEscaped: string | undefined) =>
    isEscaped === undefined && found === quotes[0] ? `\\${found}` : found,
  );
  return `${quotes}${inside}${quotes}`;
}
const literal = fc
  .tuple(
    fc.constantFrom('', '', '', 'r', 'R', 'u', 'U', 'b', 'f', 'rb', 'Rf'),
    fc.constantFrom("'", '"', '"""', "'''"),
    fc.oneof({ weight: 4, arbitrary: body }, fc.constant('>=3\n line\n')),
  )
  .map(([prefix, quotes, text]) => prefix + quoted(quotes, text));
const gap = fc.constantFrom(' ', '', '  ', '\t', ' \\\n ', '\f');
const gapInside = fc.constantFrom(' ', '', '\n', ' # note "\'(\n', '\n\n  ', ' \\\n');

const text = fc.oneof(
  literal,
  fc.tuple(literal, gap, literal).map((parts) => parts.join('')),
  fc.tuple(literal, gapInside, literal, gapInside).map(([a, b, c, d]) => `(${a}${b}${c}${d})`),
  fc.tuple(gapInside, literal, gapInside).map(([a, b, c]) => `((${a}${b}${c}))`),
);
const called = fc.constantFrom('gettext', 'gettext', 'gettext', '(gettext)', '_', 'x.gettext', 'gettext()');
const value = fc.oneof(
  { weight: 6, arbitrary: text },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        called,
        gap,
        gapInside,
        text,
        fc.constantFrom('', ',', ', 1', ', k=2', ', *b', ' % 1', ' for b in c', '.x'),
      )
      .map(([name, before, inside, first, rest]) => `${name}${before}(${inside}${first}${rest})`),
  },
  fc
    .tuple(text, fc.constantFrom(' % 1', '.x', '[0]', ' "" + "b"', ',', ', "c"', ' if a else b', ' or b', '()'))
    .map((parts) => parts.join('')),
  fc.constantFrom('b', '1', '-1', 'None', '["x"]', '{"a": "b"}', '(yield)', 'lambda: "x"', '*b, "x"', '(a := "x")'),
  fc.constantFrom('gettext(*b, "x")', 'gettext(s="x")', 'gettext(s="x", *b)', 'gettext(**b)', 'gettext(a := "x")'),
  fc.constantFrom('not "x"', '`x`', '"a" is b', 'await_', 'print("x")', '[\n"x"\n]', '...', '0o17', '1_000', '0777'),
);
const name = fc.constantFrom('a', 'a', 'b', 'print', 'type', 'other', 'ａ', 'match');
const target = fc.oneof(
  { weight: 8, arbitrary: name },
  name.map((found) => `(${found})`),
  name.map((found) => `((\n${found} ))`),
  name.map((found) => `${found},`),
  name.map((found) => `(${found},)`),
  name.map((found) => `[${found}]`),
  name.map((found) => `*${found}, c`),
  name.map((found) => `c, ${found}`),
  name.map((found) => `${found}.x`),
  name.map((found) => `${found}[0]`),
);
const assignment = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.array(target, { minLength: 1, maxLength: 3 }), gap, value)
      .map(([targets, space, found]) => `${targets.join(`${space}=${space}`)}${space}=${space}${found}`),
  },
  fc.tuple(target, value).map(([left, right]) => `${left}: str = ${right}`),
  fc.tuple(name, value).map(([left, right]) => `${left} += ${right}`),
  name.map((left) => `${left}: "str"`),
);
const noise = fc.constantFrom(
  ...['pass', 'import os', 'del a', 'global a', 'b', '"""a = \'x\'"""', 'print("a = 1")', 'print', 'assert a', '(a)'],
  ...['from x import (\n  a,\n  b)', 'f(a="x")', 'raise', 'x = f"{a}"', "x = f'{a!r:>{b}}'", 'match(a)', 'type(a)'],
  ...[
    'match[a]',
    'x = {a: b\n for a in b}',
    'x = lambda a="x": a',
    'print >> b',
    'return_',
    '[a == "x"]',
    '(a == "x")',
  ],
  ...['x = """\na = "in a string"\n"""', 'x = r"\\"', "x = r'\\\\'", 'x = (\n# (\n1)', 'print(*b, sep="")', 'a == "x"'],
);
const simple = fc
  .tuple(
    fc.array(fc.oneof({ weight: 3, arbitrary: assignment }, noise), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '', ';', ' # a = "x"', '  # ("', '\t', ' ;'),
  )
  .map(([parts, end]) => parts.join('; ') + end);
const opening = fc.constantFrom(
  ...[
    'if a:',
    'if (a and\n    b):',
    'class A:',
    'def a():',
    'async def a(b, *, c: "x" = 1) -> "y":',
    '@a\ndef b(a="x"):',
  ],
  ...['for a in b:', 'while a:', 'with a as b:', 'with (a as b, c as d):', 'try:\n    pass\nfinally:', 'else:'],
  ...['try:\n    a = "t"\nexcept (A, B) as b:', 'match a:\n  case {"x": [b, *_]} if b:\n    a = "m"\n  case _:'],
  ...[
    'if a:\n  pass\nelif b:',
    'for a in b: pass\nelse:',
    'try: pass\nexcept: pass\nelse:',
    'class A(b, metaclass=c):',
  ],
);
const compound = fc
  .tuple(
    opening,
    fc.array(simple, { minLength: 1, maxLength: 2 }),
    fc.constantFrom('    ', '\t', '  ', '\f  ', '    \t'),
  )
  .map(([head, lines, indent]) => [head, ...lines.map((line) => indent + line)].join('\n'));
const between = fc.constantFrom('', '', '', '# a = "x"', '   # "', '\f', '   ', '\\', '\t\n\n');
const statement = fc.oneof(
  { weight: 5, arbitrary: simple },
  compound,
  fc.tuple(opening, simple).map(([head, line]) => `${head} ${line}`),
);

/** Python 3 sources that set a few names over and over, by every construct that the static rule tells apart. */
export const pythonSource: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.tuple(between, statement), { minLength: 1, maxLength: 5 }),
    fc.constantFrom('', '', '\uFEFF', '# -*- coding: utf-8 -*-\n', '"""Doc."""\n'),
    fc.constantFrom('\n', '\n', '', '\n\n', '  ', '\n# end'),
    fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
  )
  .map(([lines, start, end, newline]) => {
    const source = start + lines.map(([blank, line]) => (blank === '' ? line : `${blank}\n${line}`)).join('\n') + end;
    return newline === '\n' ? source : source.replaceAll('\n', newline);
  });
