import { recordsOf } from '../process/records.ts';
import { gitAnswer, gitText, type GitCall } from '../process/run.ts';
import type { TrustedCall } from '../trust/trusted-folder.ts';

/** One line of a configuration. */
export interface ConfigLine {
  scope: 'system' | 'global' | 'local' | 'worktree' | 'command';
  /** The file that it is in, as git names it. */
  file: string;
  /** Section and name in lower case, the subsection as written: `remote.origin.url`. */
  key: string;
  /** A key without a value means true. */
  value: string;
}

/** Every line of the configuration that git would use in a folder, files that it includes among them. @throws {GitError} */
export async function configLines(call: GitCall): Promise<ConfigLine[]> {
  const list = ['config', '--list', '--includes', '--show-scope', '--show-origin', '-z'];
  return parseConfigLines(await gitText(list, call)).filter(({ scope }) => scope !== 'command');
}

/** The lines of one configuration file, without those of files that it includes. @throws {GitError} */
export async function configFileLines(file: string, call: GitCall): Promise<ConfigLine[]> {
  const list = ['config', '--file', file, '--no-includes', '--list', '--show-scope', '--show-origin', '-z'];
  return parseConfigLines(await gitText(list, call));
}

/** `SCOPE NUL file:FILE NUL KEY LF VALUE NUL` for each line (git-config, "--show-origin", "-z"). */
export function parseConfigLines(output: string): ConfigLine[] {
  const fields = recordsOf(output);
  const lines: ConfigLine[] = [];
  for (let at = 0; at + 2 < fields.length + 1; at += 3) {
    const [scope, origin = '', setting] = fields.slice(at, at + 3);
    if (scope === undefined || setting === undefined) break;
    const end = setting.indexOf('\n');
    const key = end < 0 ? setting : setting.slice(0, end);
    lines.push({
      scope: scope as ConfigLine['scope'],
      file: origin.replace(/^file:/, ''),
      key,
      value: end < 0 ? 'true' : setting.slice(end + 1),
    });
  }
  return lines;
}

/** The remote that promised the contents which a partial clone lacks; undefined for any other repository. */
export function promisorIn(lines: readonly ConfigLine[]): string | undefined {
  for (const { key, value } of lines) {
    const remote = /^remote\.(.+)\.promisor$/s.exec(key)?.[1];
    if (remote !== undefined && value === 'true' && !remote.startsWith('-')) return remote;
  }
  return undefined;
}

/** A setting as a boolean; undefined where it is not set. */
export async function configBoolean(key: string, call: GitCall): Promise<boolean | undefined> {
  const answer = await gitAnswer(['config', '--type=bool', '--get', key], call);
  return answer === undefined ? undefined : answer === 'true';
}

/** A setting as text; undefined where it is not set. The last of several counts. */
export function configValue(key: string, call: GitCall): Promise<string | undefined> {
  return gitAnswer(['config', '--get', key], call);
}

/** Sets a key in the repository's own configuration. @throws {GitError} */
export async function setConfig(key: string, value: string, call: TrustedCall): Promise<void> {
  await gitText(['config', '--local', key, value], call);
}
