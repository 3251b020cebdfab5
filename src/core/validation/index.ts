export { readImageNames, type ImageNames } from './image-names.ts';
export { DATA_SCHEMAS } from './data-schema.ts';
export { dataKeysOf, keysOf } from './keys.ts';
export { namesImages } from './names-images.ts';
export { OCTOPRINT_SCHEMA } from './octoprint-schema.ts';
export { NO_BASE, sinceBase } from './since-base.ts';
export { validateEntries } from './validate-entries.ts';
export { validateData } from './validate-data.ts';
export { validateText } from './validate-text.ts';
