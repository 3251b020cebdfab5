import type { ValidationReport } from '../../shared/validation.ts';
import { plain } from '../plain.ts';

/**
 * Workflow commands, which GitHub shows beside the lines of a pull request (GitHub docs, "Workflow commands for GitHub
 * Actions", escaped as `actions/toolkit:packages/core/src/command.ts` does). A problem is an error without a file.
 */
export function annotations({ files, problems }: ValidationReport): string {
  const found = files.flatMap(({ path, findings }) =>
    findings.map(({ severity, rule, message, line, column }) =>
      command(severity, { file: path, line, col: column, title: rule }, message),
    ),
  );
  const said = problems.map(({ code, message }) => command('error', { title: code }, message));
  return [...found, ...said].map((text) => `${text}\n`).join('');
}

function command(name: string, properties: Record<string, string | number | undefined>, message: string): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${property(String(value))}`],
  );
  return `::${name} ${given.join(',')}::${data(message)}`;
}

function data(text: string): string {
  return plain(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
