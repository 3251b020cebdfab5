import { z } from 'zod';
import { Finding } from '../finding.ts';
import { call, Nothing } from './call.ts';

const FilePath = z.object({ path: z.string().min(1) });
const text = z.string().max(4_000_000);

/** What the editor completes: the keys of a file, and the values that are allowed for them. */
export const FileKey = z.object({
  /** The path in the front matter, its keys joined by dots. */
  field: z.string(),
  about: z.string(),
  isRequired: z.boolean(),
  /** Empty where any value goes. */
  values: z.array(z.string()),
});
export type FileKey = z.infer<typeof FileKey>;

/** A file of the registry in the editor. */
export const EditedFile = z.object({
  path: z.string(),
  kind: z.enum(['entry', 'data']),
  /** As the folder has it. */
  base: z.string(),
  /** With the hand edit that waits to be published; equal to `base` where there is none. */
  text,
  keys: z.array(FileKey),
  findings: z.array(Finding),
});
export type EditedFile = z.infer<typeof EditedFile>;

export const DataFile = z.object({ path: z.string(), title: z.string(), about: z.string(), isEdited: z.boolean() });
export type DataFile = z.infer<typeof DataFile>;

export const files = {
  /** The data files of the registry that can be edited. */
  'files.data': call({ input: Nothing, output: z.array(DataFile) }),
  'files.read': call({ input: FilePath, output: EditedFile }),
  /** What the rules say of a text that is not saved. */
  'files.check': call({ input: FilePath.extend({ text }), output: z.array(Finding) }),
  /** Keeps an edit by hand: its fields become changes, accepted. Nothing in the folder is written. */
  'files.save': call({ input: FilePath.extend({ base: text, text }), output: EditedFile }),
  /** Takes an edit by hand back. */
  'files.discard': call({ input: FilePath, output: EditedFile }),
};
