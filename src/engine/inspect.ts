import { createGitHub } from '../core/github/index.ts';
import { inspectTarget } from '../core/inspection/index.ts';
import { loadPython } from '../core/sources/compatibility/index.ts';
import type { Inspection } from '../shared/inspection.ts';
import { OCTOPRINT } from '../shared/profile.ts';

export interface InspectionOptions {
  githubUrl: string;
  token: string | undefined;
  signal: AbortSignal;
}

/** A person waits for it. */
const MAXIMUM_WAIT_MS = 60_000;

/** Inspects folders and repositories, in the order given. */
export async function inspect(
  targets: readonly string[],
  { githubUrl, token, signal }: InspectionOptions,
): Promise<Inspection[]> {
  const python = await loadPython();
  const github = createGitHub({ baseUrl: githubUrl, token, maximumWaitMs: MAXIMUM_WAIT_MS, onWait: () => undefined });
  const inspections: Inspection[] = [];
  for (const target of targets) {
    signal.throwIfAborted();
    inspections.push(await inspectTarget(target, { github, python, profile: OCTOPRINT, signal }));
  }
  return inspections;
}
