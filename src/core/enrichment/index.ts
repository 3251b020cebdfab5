export { isFailure, reportedEntries, reportedProblem, runProblem } from './report.ts';
export { knownSources, remember, SourceKeeper } from './run-memory.ts';
export { runSources } from './run-sources.ts';
export { writeChanges } from './write-changes.ts';
