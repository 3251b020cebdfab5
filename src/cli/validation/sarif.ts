import type { Finding } from '../../shared/finding.ts';
import type { ValidationReport } from '../../shared/validation.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** A log in SARIF 2.1.0, which code scanning and editors read. Problems are notifications of the run. */
export function sarif({ files, problems }: ValidationReport): object {
  const ids = [...new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort();
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  return {
    version: '2.1.0',
    $schema: SCHEMA,
    runs: [
      {
        tool: {
          driver: {
            name: 'registry-desk',
            rules: ids.map((id) => ({ id })),
            notifications: codes.map((id) => ({ id })),
          },
        },
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder of the registry.' } } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map(({ code, message }) => ({
              descriptor: { id: code, index: codes.indexOf(code) },
              level: 'error',
              message: { text: message },
            })),
          },
        ],
        results: files.flatMap(({ path, findings }) =>
          findings.map((finding) => result(path, finding, ids.indexOf(finding.rule))),
        ),
      },
    ],
  };
}

function result(path: string, { rule, severity, message, line, column }: Finding, ruleIndex: number): object {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  const region = { startLine: line, ...(column === undefined ? {} : { startColumn: column }) };
  return {
    ruleId: rule,
    ruleIndex,
    level: severity,
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
          ...(line === undefined ? {} : { region }),
        },
      },
    ],
  };
}
