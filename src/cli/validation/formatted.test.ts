import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Finding } from '../../shared/finding.ts';
import { ValidationReport } from '../../shared/validation.ts';
import { formatted } from './index.ts';

const FINDING: Finding = {
  rule: 'schema',
  severity: 'error',
  message: 'title is empty.',
  field: 'title',
  line: 4,
  column: 8,
};
const HOSTILE = '100%\r\n::error::x\u001b[2J\u202e, a:b';

function report(finding: Partial<Finding> = {}, path = '_plugins/a.md'): ValidationReport {
  return {
    files: [
      {
        path,
        findings: [
          { ...FINDING, ...finding },
          { rule: 'url', severity: 'warning', message: 'Look.' },
        ],
      },
      { path: '_plugins/b.md', findings: [] },
    ],
    problems: [],
  };
}
const PROBLEMS: ValidationReport = { files: [], problems: [{ code: 'git.failed', message: HOSTILE }] };

it('json is the report as it is', () => {
  expect(ValidationReport.strict().parse(JSON.parse(formatted(report(), 'json')))).toEqual(report());
});

describe('text', () => {
  it('has a line for each finding, below its file, and the sum', () => {
    expect(formatted(report(), 'text')).toBe(
      [
        '_plugins/a.md',
        '      4:8  error    schema             title is empty.',
        '        -  warning  url                Look.',
        '',
        '1 error, 1 warning in 1 of 2 files.',
        '',
      ].join('\n'),
    );
  });

  it('says so where there is nothing', () => {
    expect(formatted({ files: [{ path: 'a', findings: [] }], problems: [] }, 'text')).toBe(
      'Nothing found in 1 file.\n',
    );
  });

  it.each([
    ['a finding', report({ message: HOSTILE })],
    ['a path', report({}, HOSTILE)],
    ['a problem', PROBLEMS],
  ])('does not let %s reach the terminal as it is', (_, hostile) => {
    const text = formatted(hostile, 'text');
    expect(text).toContain('100%\\u{d}\\u{a}::error::x\\u{1b}[2J\\u{202e}, a:b');
    expect(text).not.toMatch(/^::/m);
    for (const character of ['\r', '\u001b', '\u202e']) expect(text).not.toContain(character);
  });
});

describe('github', () => {
  it('has a workflow command for each finding', () => {
    expect(formatted(report(), 'github')).toBe(
      '::error file=_plugins/a.md,line=4,col=8,title=schema::title is empty.\n' +
        '::warning file=_plugins/a.md,title=url::Look.\n',
    );
  });

  it('escapes what would end a property, a command or a line', () => {
    const [first] = formatted(report({ message: HOSTILE }, '_plugins/100%, a:b\n.md'), 'github').split('\n');
    expect(first).toBe(
      '::error file=_plugins/100%25%2C a%3Ab%0A.md,line=4,col=8,title=schema' +
        '::100%25%0D%0A::error::x\\u{1b}[2J\\u{202e}, a:b',
    );
  });

  it('has a problem as an error without a file', () => {
    expect(formatted(PROBLEMS, 'github')).toBe(
      '::error title=git.failed::100%25%0D%0A::error::x\\u{1b}[2J\\u{202e}, a:b\n',
    );
  });

  it('is empty where there is nothing', () => expect(formatted({ files: [], problems: [] }, 'github')).toBe(''));
});

describe('sarif', () => {
  const Location = z.strictObject({
    physicalLocation: z.strictObject({
      artifactLocation: z.strictObject({ uri: z.string(), uriBaseId: z.literal('%SRCROOT%') }),
      region: z.strictObject({ startLine: z.int().positive(), startColumn: z.int().positive() }).optional(),
    }),
  });
  const Message = z.strictObject({ text: z.string() });
  const Named = z.array(z.strictObject({ id: z.string() }));
  /** The part of SARIF 2.1.0 that is written, with what it requires. */
  const Log = z.strictObject({
    version: z.literal('2.1.0'),
    $schema: z.url(),
    runs: z.tuple([
      z.strictObject({
        tool: z.strictObject({ driver: z.strictObject({ name: z.string(), rules: Named, notifications: Named }) }),
        columnKind: z.literal('utf16CodeUnits'),
        originalUriBaseIds: z.strictObject({ '%SRCROOT%': z.strictObject({ description: Message }) }),
        invocations: z.tuple([
          z.strictObject({
            executionSuccessful: z.boolean(),
            toolExecutionNotifications: z.array(
              z.strictObject({
                descriptor: z.strictObject({ id: z.string(), index: z.int() }),
                level: z.literal('error'),
                message: Message,
              }),
            ),
          }),
        ]),
        results: z.array(
          z.strictObject({
            ruleId: z.string(),
            ruleIndex: z.int(),
            level: z.enum(['error', 'warning']),
            message: Message,
            locations: z.tuple([Location]),
          }),
        ),
      }),
    ]),
  });
  const runOf = (of: ValidationReport) => Log.parse(JSON.parse(formatted(of, 'sarif'))).runs[0];

  it('has a result for each finding, with its rule and its place', () => {
    const { tool, results, invocations } = runOf(report());
    expect(results).toMatchObject([
      { ruleId: 'schema', level: 'error', message: { text: 'title is empty.' } },
      { ruleId: 'url', level: 'warning' },
    ]);
    expect(results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]?.id)).toEqual(['schema', 'url']);
    expect(results.map(({ locations: [{ physicalLocation }] }) => physicalLocation.region)).toEqual([
      { startLine: 4, startColumn: 8 },
      undefined,
    ]);
    expect(invocations[0].executionSuccessful).toBe(true);
  });

  it('names a file by a relative URI', () => {
    const [result] = runOf(report({}, '_plugins/a b#%?:é.md')).results;
    expect(result?.locations[0].physicalLocation.artifactLocation.uri).toBe('_plugins/a%20b%23%25%3F%3A%C3%A9.md');
  });

  it('has a problem as a notification of a run that did not succeed', () => {
    const { tool, invocations } = runOf(PROBLEMS);
    expect(invocations[0].executionSuccessful).toBe(false);
    const [{ toolExecutionNotifications: said }] = invocations;
    expect(said).toMatchObject([{ descriptor: { id: 'git.failed', index: 0 }, message: { text: HOSTILE } }]);
    expect(tool.driver.notifications).toEqual([{ id: 'git.failed' }]);
  });
});
