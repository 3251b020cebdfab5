import fc from 'fast-check';

const number = fc.constantFrom('0', '1', '2', '3', '7', '10', '00', '07', '99999999999999999999');
const release = fc.array(number, { minLength: 1, maxLength: 4 }).map((numbers) => numbers.join('.'));
const separator = fc.constantFrom('', '', '.', '-', '_');
const suffix = (...words: string[]) =>
  fc
    .tuple(separator, fc.constantFrom(...words), separator, fc.constantFrom('', '0', '1', '2'))
    .map((parts) => parts.join(''));
const seldom = (weight: number, arbitrary: fc.Arbitrary<string>) =>
  fc.oneof({ weight, arbitrary: fc.constant('') }, { weight: 1, arbitrary });

const anyVersion = fc
  .tuple(
    seldom(3, fc.constantFrom('v', 'V')),
    seldom(4, fc.constantFrom('0!', '1!', '2!')),
    release,
    seldom(3, suffix('a', 'b', 'c', 'rc', 'alpha', 'beta', 'pre', 'preview', 'RC', 'A')),
    seldom(3, fc.oneof(suffix('post', 'rev', 'r', 'Post'), fc.constantFrom('-1', '-0'))),
    seldom(3, suffix('dev', 'DEV')),
    seldom(
      5,
      fc
        .array(fc.constantFrom('a', 'B', '1', '01', '1e5', '0x1', 'ubuntu'), { minLength: 1, maxLength: 3 })
        .map((parts) => `+${parts.join('.')}`),
    ),
  )
  .map((parts) => parts.join(''));

/** Versions of every spelling that PEP 440 allows, and the Pythons that hosts have. */
export const generatedVersion = fc.oneof(
  fc.constantFrom('2.7', '2.7.18', '3', '3.7', '3.7.0', '3.7.3', '3.8', '3.10', '3.10.1', '4', '3.7rc1', '3.7.post1'),
  anyVersion,
);

const blank = fc.constantFrom('', '', '', '', ' ', '\t', '\n', '\u00a0', '\u2028', '\u001c', '\u0085', '\ufeff');
const clause = fc
  .tuple(
    blank,
    fc.constantFrom('==', '!=', '<=', '>=', '<', '>', '~=', '==='),
    blank,
    generatedVersion,
    seldom(4, fc.constantFrom('.*', '.*', 'x', ';', ')')),
    blank,
  )
  .map((parts) => parts.join(''));
const oddClause = fc.constantFrom('', ' ', '===', '==', '3.7', '=>3', '===3.7.*', '>=3.*', '=== a b', '~=3', '==*');

/** Specifiers with one or two clauses, some of which are none. */
export const generatedSpecifier = fc
  .array(fc.oneof({ weight: 9, arbitrary: clause }, oddClause), { minLength: 1, maxLength: 2 })
  .map((clauses) => clauses.join(','));

/** Specifiers as people write them about Pythons. */
export const pythonSpecifier = fc
  .array(
    fc
      .tuple(
        fc.constantFrom('==', '!=', '<=', '>=', '<', '>', '~=', '==='),
        fc.constantFrom('2.7', '2.7.9', '3', '3.7', '3.7.0', '3.7.3', '3.7.17', '3.7.99', '3.8', '3.10', '3.11.4', '4'),
        seldom(4, fc.constantFrom('.*', 'rc1', '.post1', '.dev1')),
      )
      .map((parts) => parts.join('')),
    { minLength: 1, maxLength: 3 },
  )
  .map((clauses) => clauses.join(', '));
