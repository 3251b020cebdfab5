export { loadPython } from './python.ts';
export type { Python, PythonReading } from './python.ts';
export { universalNewlines } from './source-text.ts';
export type { Wanted } from './static-reading.ts';
