export { loadPython } from './python.ts';
export type { CallReading } from './call-reading.ts';
export type { Python, PythonReading } from './python.ts';
export { universalNewlines } from './source-text.ts';
export type { StaticData } from './static-data.ts';
