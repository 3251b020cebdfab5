import type { Profile } from '../../shared/profile.ts';
import type { EntrySchema, FieldType } from './octoprint-schema.ts';
import type { ImageNames } from './image-names.ts';
import type { TextField, TypedFields } from './typed-fields.ts';
import type { YamlMap } from './yaml-value.ts';

/** Since the base; `unchanged` also where there is none to compare with. */
export type FileStatus = 'added' | 'changed' | 'unchanged';

/** What is true of all files of a validation. */
export interface RegistryFacts {
  readonly profile: Profile;
  readonly schema: EntrySchema;
  /** Undefined where the registry has none at all: nothing is said of single ones then. */
  readonly images: ImageNames | undefined;
}

/** All that the rules may know of one entry: they ask nobody. */
export interface JudgedEntry {
  readonly facts: RegistryFacts;
  /** Relative to the registry. */
  readonly path: string;
  /** The file's name without `.md`. */
  readonly name: string;
  readonly status: FileStatus;
  readonly front: YamlMap;
  readonly typed: TypedFields;
  /** The front matter at the base; undefined where the file was not there, or could not be read. */
  readonly before: YamlMap | undefined;
  /** The other entries with this entry's id, capitals aside. */
  readonly namesakes: readonly string[];
  /** The other entries with this file's name, capitals aside. */
  readonly sameFileNames: readonly string[];
  /** The whole file. */
  readonly text: string;
}

/** The texts of these types. */
export function textsOf({ typed }: JudgedEntry, type: FieldType['is']): TextField[] {
  return typed.texts.filter((field) => field.type.is === type);
}

/** The text at a path, where it is one and not empty. */
export function textAt({ typed }: JudgedEntry, path: string): TextField | undefined {
  return typed.texts.find(({ field }) => field === path);
}
