import { execFileSync } from 'node:child_process';
import type { EngineClient } from '../../../src/renderer/data/engine-client.ts';

/** Edits the license of an entry through a second window. @returns The entry's path. */
export async function editLicense({ call }: EngineClient, license: string): Promise<string> {
  const rows = await call('plugins.list');
  const path = rows.find((row) => row.problem === null && row.license !== null && row.license !== license)?.path ?? '';
  const { base, text } = await call('files.read', { path });
  await call('files.save', { path, base, text: text.replace(/^license: .*$/m, `license: ${license}`) });
  return path;
}

/** A file as the checkout's newest commit has it. */
export async function committed({ call }: EngineClient, path: string): Promise<string> {
  const { registry } = await call('app.state');
  if (registry === null) throw new Error('no registry is open');
  return execFileSync('git', ['show', `HEAD:${path}`], { cwd: registry.folder, encoding: 'utf8' });
}
