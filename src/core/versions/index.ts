export { comparedVersions, contains, contradicts, includesOneOf, isSpecifier, versionsOf } from './specifier.ts';
