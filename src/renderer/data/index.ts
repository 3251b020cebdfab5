export { useDesk } from './desk-store.ts';
export type { Desk } from './desk-store.ts';
export { EngineContext, useEngine } from './engine.ts';
export type { EngineClient } from './engine-client.ts';
export { followEngine, problemOf } from './follow-engine.ts';
export { decide, forgetDecided, redo, undo, useDecided } from './undo.ts';
export { useAsk } from './use-ask.ts';
export type { Asked } from './use-ask.ts';
