import { useState } from 'react';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { Problem } from '../../../shared/problems/index.ts';
import { problemOf, useDesk, useEngine } from '../../data/index.ts';

/** One setting, how to write it, and why it was not written. */
export function useSetting<Name extends keyof Settings>(
  name: Name,
): { value: Settings[Name] | undefined; write: (value: Settings[Name]) => void; problem: Problem | undefined } {
  const engine = useEngine();
  const value = useDesk(({ app }) => app?.settings[name]);
  const [problem, setProblem] = useState<Problem>();
  const write = (next: Settings[Name]): void => {
    setProblem(undefined);
    engine.call('settings.write', { [name]: next }).catch((error: unknown) => setProblem(problemOf(error)));
  };
  return { value, write, problem };
}
