import { describe, expect, it } from 'vitest';
import { loadPython } from './index.ts';

const python = await loadPython();
const HOOK = 'host.update.check';
const wanted = { names: ['x'], translation: 'gettext', literal: HOOK };

describe('hostile sources', () => {
  it.each([
    ['it is larger than 1,000,000 bytes', 'x = 1\n'.repeat(1_000_000)],
    ['it is larger than 1,000,000 bytes', `x = "${'é'.repeat(600_000)}"`],
    ['it has a NUL byte', 'x = "a"\n\0'],
    ['it takes too long to parse', `x = ${'(a, [b, '.repeat(80_000)}${'])'.repeat(80_000)}`],
    ['its quotes or brackets do not pair, and it is too long to look for the place', 'x = (a, [b, '.repeat(80_000)],
    ['it has more than 50,000 parts to look at', `x = ('a'${" 'a'".repeat(60_000)})`],
  ])('are not read: %s', (unreadable, source) => {
    expect(python.read(source, wanted)).toEqual({ unreadable });
  });

  const nested = (open: string, close: string): string => `y = x${open.repeat(10_000)}${close.repeat(10_000)}`;
  it.each([
    ['parentheses', nested('(', ')')],
    ['brackets', nested('[', ']')],
    ['parentheses without an end', 'y = "x"; z = ('],
    ['blocks', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}if x:`).join('\n') + ' pass'],
    ['targets', `${'x = '.repeat(10_000)}1`],
    ['one long line', `y = "${'x'.repeat(900_000)}"`],
    ['comments', `if x:\n${'    # x\n'.repeat(50_000)}    pass`],
    ['continued lines', `y = x ${'\\\n'.repeat(100_000)}`],
    ['lone surrogates', 'y = "\ud800x"'],
    ['Unicode that looks like blanks', 'y\u00a0=\u2028"x"'],
    ['carriage returns alone', 'y = x\r'.repeat(1000)],
  ])('are read past: %s', (_, source) => {
    const reading = python.read(`x = "a"\n${source}\n`, wanted);
    expect(reading).toHaveProperty('values');
  });

  it('leave nothing behind for the next one', () => {
    python.read(`x = ${'(a, [b, '.repeat(80_000)}${'])'.repeat(80_000)}`, wanted);
    expect(python.read('x = "a"', wanted)).toMatchObject({
      values: new Map([['x', { text: 'a', list: null, line: 1 }]]),
    });
  });
});

describe('a source that was made to cost as much as it can ends under a second', () => {
  const joined = `('a'${" 'a'".repeat(40_000)})`;
  const escaped = `"${'\\x41'.repeat(150_000)}"`;
  /** Quotes inside a formatted string (PEP 701), which the quick look does not pair. */
  const unpaired = 'y = f"{"a"}"\n';

  it.each([
    ['nested brackets', `x = ${'('.repeat(10_000)}'a'${')'.repeat(10_000)}`],
    ['nested lists', `x = ${'['.repeat(400_000)}${']'.repeat(400_000)}`],
    ['nested calls', `x = ${'f('.repeat(250_000)}${')'.repeat(250_000)}`],
    ['nested functions', `x = ${'lambda: '.repeat(100_000)}1`],
    ['nested blocks', Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}if x:`).join('\n')],
    ['strings that are added', `x = 'a'${" + 'a'".repeat(150_000)}`],
    ['strings that are joined', `x = ('a'${"\n'a'".repeat(150_000)})`],
    ['one value under many names', `${'x = '.repeat(30)}${joined}`],
    ['one value in many hints', `if a:\n  ${'x, '.repeat(30)}y = ${joined}`],
    ['one escaped value in many hints', `${'x, '.repeat(30)}y = ${escaped}`],
    ['what is looked for, often in one string', `x = '''${`"${HOOK}"\\x41\\x41\\x41`.repeat(20_000)}'''`],
    ['a long formatted string', `x = f"${'{x}'.repeat(250_000)}"`],
    ['nested formatted strings', `x = ${`f"{x:{`.repeat(40_000)}`],
    ['many assignments', `x = 'a'\n`.repeat(100_000)],
    ['many conditional assignments', `if a: x = 'a'\n`.repeat(60_000)],
    ['many targets', `${'x = '.repeat(200_000)}'a'`],
    ['many unpacked targets', `${'x, '.repeat(250_000)} = a`],
    ['what Python refuses', 'x = )\n'.repeat(160_000)],
    ['marks that combine', `x = 'a' # ${'\u0300\u0323\u0327'.repeat(100_000)}`],
    ['comments', `${unpaired}if x:\n${'  # x\n'.repeat(60_000)}  x = 1`],
    ['continued lines', `${unpaired}x = 1 ${'\\\n'.repeat(200_000)}`],
  ])('%s', (_, source) => {
    const begun = process.threadCpuUsage();
    python.read(source, wanted);
    const { user, system } = process.threadCpuUsage(begun);
    // Of this thread alone, since other tests run beside it.
    expect((user + system) / 1_000).toBeLessThan(1_000);
  });
});

describe('hasLiteral', () => {
  it.each([
    [`h = {"${HOOK}": f}`, true],
    [`def load():\n  h = {'${HOOK}': f}`, true],
    [`@a\nclass A:\n  def f(self):\n    return r"""${HOOK}"""`, true],
    [`# "${HOOK}"`, false],
    [`def f():\n  """Registers "${HOOK}"."""`, false],
    [`h = f"${HOOK}"`, false],
    [`h = "${HOOK}" + '${HOOK}.other'`, true],
    [`h = ${HOOK}`, false],
    ['', false],
  ])('in %j: %s', (source, hasLiteral) => {
    expect(python.read(source, wanted)).toMatchObject({ hasLiteral });
  });
});
