import { createContext, use, useSyncExternalStore } from 'react';
import type { ConnectionState, EngineConnection } from '../engine/engine-connection.ts';

export const ConnectionContext = createContext<Pick<EngineConnection, 'subscribe' | 'getSnapshot'> | null>(null);

/** Whether the engine can be asked now. */
export function useConnection(): ConnectionState {
  const connection = use(ConnectionContext);
  if (connection === null) throw new Error('there is no connection above this component');
  return useSyncExternalStore(connection.subscribe, connection.getSnapshot);
}
