export { contradicts, includesOneOf, isSpecifier, versionsOf } from './specifier.ts';
