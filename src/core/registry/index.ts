export { editFrontMatter } from './edit.ts';
export type { Edit } from './edit.ts';
export type { Entry, UnreadableEntry } from './entry.ts';
export { openRegistry } from './open.ts';
export { profileFileSchema } from './profile-file.ts';
export { writeFiles } from './write.ts';
export type { FileEdit, WriteOptions } from './write.ts';
