export { importDecisions, listDecisions } from './decisions.ts';
export { startDemo } from './demo.ts';
export type { Demo } from './demo.ts';
export { enrich } from './enrich.ts';
export type { Enriched, EnrichmentOptions } from './enrich.ts';
export { inspect } from './inspect.ts';
export { rankRegistry } from './rank.ts';
export { validate } from './validate.ts';
export { FAULTS as SANDBOX_FAULTS, startSandbox } from '../sandbox/index.ts';
