import { createContext, use } from 'react';
import type { EngineClient } from './engine-client.ts';

export const EngineContext = createContext<EngineClient | null>(null);

/** The engine that this window talks to. */
export function useEngine(): EngineClient {
  const engine = use(EngineContext);
  if (engine === null) throw new Error('there is no engine above this component');
  return engine;
}
