import { describe, expect, it } from 'vitest';
import { loadPython } from './index.ts';

const python = await loadPython();
const HOOK = 'host.update.check';
const wanted = { names: ['x'], translation: 'gettext', literal: HOOK };

describe('hostile sources', () => {
  it.each([
    ['larger than 1,000,000 bytes', 'x = 1\n'.repeat(1_000_000)],
    ['larger than 1,000,000 bytes', `x = "${'é'.repeat(600_000)}"`],
    ['has a NUL byte', 'x = "a"\n\0'],
    ['takes too long to parse', 'x = (a, [b, '.repeat(80_000)],
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
    python.read('x = (a, [b, '.repeat(80_000), wanted);
    expect(python.read('x = "a"', wanted)).toMatchObject({
      values: new Map([['x', { text: 'a', list: null, line: 1 }]]),
    });
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
