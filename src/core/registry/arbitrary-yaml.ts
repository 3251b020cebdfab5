import fc from 'fast-check';

/** A piece of YAML: what follows a key's colon or a dash on its line, and the lines below, indented from column 0. */
interface Piece {
  readonly inline: string;
  readonly below: readonly string[];
  /** Whether the lines below may stand at the key's own column. */
  readonly list: boolean;
}

const comment = fc.constantFrom('', '', '', ' # why', '   #');
const between = fc.constantFrom<readonly string[]>([], [], [], [''], ['# between'], ['', '    # deep', '']);
const keyText = fc.constantFrom('a', 'b', 'c', 'long key', '1.10', '"q: r"', "'s'", 'é', 'on', 'github', 'stats');
const plain = fc.constantFrom(
  'text',
  '1',
  '1.50',
  'true',
  '~',
  'yes',
  'two words',
  'a#b',
  'https://x.y/z',
  '2020-04-01',
);
const quoted = fc.constantFrom('"double # no comment"', "'it''s'", '"1.10"', "''", '"\\u00e9: x"');

const scalar = fc.oneof(plain, quoted);
const flow: fc.Arbitrary<string> = fc.letrec<{ flow: string }>((tie) => ({
  flow: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('flow'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .uniqueArray(fc.tuple(keyText, tie('flow')), { selector: ([key]) => key, maxLength: 3 })
      .map((pairs) => `{ ${pairs.map(([key, value]) => `${key}: ${value}`).join(' ,')} }`),
  ),
})).flow;

const scalarPiece = fc.tuple(fc.oneof(scalar, flow), comment).map(([text, behind]) => piece(` ${text}${behind}`));
const nothing = comment.map((behind) => piece(behind));
const folded = comment.map((behind): Piece => ({ inline: ' one', below: [`  two${behind}`], list: false }));
const blockScalar = fc
  .tuple(
    fc.constantFrom('|', '>', '|-', '|+'),
    fc.constantFrom('', ' # header'),
    fc.array(fc.constantFrom('line', '', '  more # text'), { maxLength: 3 }),
  )
  .map(([header, behind, lines]): Piece => ({
    inline: ` ${header}${behind}`,
    below: ['first', ...lines].map((line) => (line === '' ? '' : `  ${line}`)),
    list: false,
  }));

const { collection } = fc.letrec<{ value: Piece; map: Piece; list: Piece; collection: Piece }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, scalarPiece, nothing, folded, blockScalar, tie('map'), tie('list')),
  map: fc
    .tuple(
      comment,
      fc.uniqueArray(fc.tuple(keyText, tie('value'), between), {
        selector: ([key]) => key,
        minLength: 1,
        maxLength: 4,
      }),
      fc.constantFrom(0, 2),
      fc.constantFrom(2, 4),
    )
    .map(([behind, pairs, listIndent, indent]): Piece => ({
      inline: behind,
      below: pairs.flatMap(([key, value, before]) => [
        ...before,
        `${key}:${value.inline}`,
        ...indented(value.below, value.list ? listIndent : isBlock(value) ? indent : 0),
      ]),
      list: false,
    })),
  list: fc
    .tuple(comment, fc.array(fc.tuple(tie('value'), between), { minLength: 1, maxLength: 4 }))
    .map(([behind, items]): Piece => ({
      inline: behind,
      below: items.flatMap(([value, before]) => [...before, ...itemLines(value)]),
      list: true,
    })),
  collection: fc.oneof(tie('map'), tie('list')),
}));

/** YAML as people write it, and worse: comments, quotes, brackets, block scalars, both line ends, marks, no last newline. */
export const arbitraryYaml: fc.Arbitrary<string> = fc
  .tuple(
    collection,
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
    fc.constantFrom('', '\uFEFF', '---', '# head'),
    between,
  )
  .map(([{ below }, eol, ends, opening, after]) => {
    const lines = [...(opening === '' || opening === '\uFEFF' ? [] : [opening]), ...below, ...after];
    return (opening === '\uFEFF' ? opening : '') + lines.join(eol) + (ends ? eol : '');
  });

function piece(inline: string): Piece {
  return { inline, below: [], list: false };
}

/** Maps and lists have nothing but a comment on the line of their key. */
function isBlock({ inline, below }: Piece): boolean {
  return below.length > 0 && !/^ [^\s#]/.test(inline);
}

/** A block begins behind its dash where no comment and no blank line is in the way. */
function itemLines(value: Piece): string[] {
  const [first = '', ...others] = value.below;
  const opens = isBlock(value) && value.inline === '' && first !== '' && !/^\s*#/.test(first);
  if (opens) return [`- ${first}`, ...indented(others, 2)];
  return [`-${value.inline}`, ...indented(value.below, isBlock(value) ? 2 : 0)];
}

function indented(lines: readonly string[], columns: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(columns) + line));
}
