import { readInside } from '../../core/registry/index.ts';
import { ProblemError } from '../../shared/problems/index.ts';
import type { Session } from './session.ts';

/**
 * The text of a file of the registry as the folder has it; empty where it is not there. No link leads out of the folder.
 * @throws {ProblemError} `file.outside-registry`, `file.unreadable`, `file.too-large`.
 */
export async function textIn({ folder }: Session, path: string): Promise<string> {
  const bytes = await readInside(folder, path);
  if ('code' in bytes) throw new ProblemError({ entry: path, ...bytes });
  return Buffer.from(bytes).toString('utf8');
}
