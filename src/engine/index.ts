export { importDecisions, listDecisions } from './decisions.ts';
export { startDemo } from './demo.ts';
export { enrich } from './enrich.ts';
export { inspect } from './inspect.ts';
export { FAULTS as SANDBOX_FAULTS, startSandbox } from '../sandbox/index.ts';
