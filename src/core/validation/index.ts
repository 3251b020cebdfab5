export { readImageNames, type ImageNames } from './image-names.ts';
export { namesImages } from './names-images.ts';
export { OCTOPRINT_SCHEMA } from './octoprint-schema.ts';
export { NO_BASE, sinceBase } from './since-base.ts';
export { validateEntries } from './validate-entries.ts';
