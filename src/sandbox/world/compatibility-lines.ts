import type { Random } from './random.ts';

/** What a source that its entry says nothing about may be compatible with. */
const SPECIFIERS = ['>=2.7,<4', '>=2.7,<4', '>=3,<4', '>=3.7,<4', '>=3.7,<4', '>=3.9,<4'] as const;

/** How many sources contradict what their entry declares. */
const CONTRADICTING = 0.03;
/** From there on up to this share, the static rule finds nothing. */
const UNREADABLE = 0.07;
/** The same where the entry declares nothing. */
const UNREADABLE_UNDECLARED = 0.25;

/**
 * The lines that declare the Python compatibility at the end of a source; none in some.
 * A value that was written into an entry that had none is later agreed with, never contradicted.
 */
export function compatibilityLines(
  draw: (subject: string) => Random,
  { python: declared, isCalm }: { python: string | undefined; isCalm?: boolean },
): string[] {
  const share = draw('compatibility').next();
  const value = spelled(draw('spelling'), declared ?? draw('specifier').pick(SPECIFIERS));
  if (declared !== undefined && share < CONTRADICTING && isCalm !== true) return [contradictingLine(declared)];
  if (share < (declared === undefined ? UNREADABLE_UNDECLARED : UNREADABLE))
    return unreadable(draw('unreadable'), value);
  const style = draw('style');
  return style.chance(0.8)
    ? [assignment(value)]
    : style.pick([
        [`__plugin_pythoncompat__ = '${value}'  # hosts on Python 2 are few`],
        [`__plugin_pythoncompat__ = u${JSON.stringify(value)}`],
        ['__plugin_pythoncompat__ = (', `    ${JSON.stringify(value)}`, ')'],
        [assignment('>=2.7,<3'), assignment(value)],
      ]);
}

function assignment(value: string): string {
  return `__plugin_pythoncompat__ = ${JSON.stringify(value)}`;
}

function spelled(random: Random, value: string): string {
  return random.chance(0.06) ? value.replaceAll(/,\s*/g, ', ') : value;
}

/** The line of a source that says something else than its entry. */
export function contradictingLine(declared: string): string {
  return assignment(declared.includes('2.7') ? '>=3.7,<4' : '>=2.7,<4');
}

function unreadable(random: Random, value: string): string[] {
  return random.pick([
    [],
    [`__plugin_pythoncompat__: str = ${JSON.stringify(value)}`],
    ['if sys.version_info >= (3, 0):', `    ${assignment(value)}`, 'else:', '    __plugin_pythoncompat__ = ">=2.7,<3"'],
    [
      `__plugin_pythoncompat__ = ",".join([${value
        .split(/,\s*/)
        .map((part) => JSON.stringify(part))
        .join(', ')}])`,
    ],
  ]);
}
