export { contradicts, includesOneOf, isSpecifier } from './specifier.ts';
