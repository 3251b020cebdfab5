export { comparedVersions, contradicts, includesOneOf, isSpecifier, versionsOf } from './specifier.ts';
