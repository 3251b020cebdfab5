import type { Finding } from '../../shared/finding.ts';
import type { ValidationReport } from '../../shared/validation.ts';
import { plain } from '../plain.ts';
import { counted } from '../review/counted.ts';

/** What a person reads: each file that has findings, the problems, the sum. */
export function findingsText({ files, problems }: ValidationReport): string {
  const found = files.filter(({ findings }) => findings.length > 0);
  const blocks = found.map(({ path, findings }) => [plain(path), ...findings.map(line), ''].join('\n'));
  const said = problems.map(({ code, message }) => `${plain(`${code}: ${message}`)}\n`);
  return [...blocks, ...said, `${summary(files, found.length)}\n`].join('\n');
}

function line({ line: row, column, severity, rule, message }: Finding): string {
  const place = row === undefined ? '-' : `${row}:${column ?? 1}`;
  return `  ${place.padStart(7)}  ${severity.padEnd(7)}  ${rule.padEnd(17)}  ${plain(message)}`;
}

function summary(files: ValidationReport['files'], withFindings: number): string {
  const findings = files.flatMap((file) => file.findings);
  const count = (severity: Finding['severity']): number => findings.filter((one) => one.severity === severity).length;
  const validated = counted(files.length, 'file');
  if (findings.length === 0) return `Nothing found in ${validated}.`;
  const [errors, warnings] = [counted(count('error'), 'error'), counted(count('warning'), 'warning')];
  return `${errors}, ${warnings} in ${withFindings.toLocaleString('en')} of ${validated}.`;
}
