import { z } from 'zod';

/** A setting of a folder's own git that is not known to be harmless. */
export const FolderSetting = z.object({
  /** `core.sshcommand`; `.git` where the folder's git data is elsewhere. */
  key: z.string(),
  value: z.string(),
  /** Relative to the folder, or absolute where it lies outside. */
  file: z.string(),
  line: z.int().nullable(),
  kind: z.enum(['program', 'network', 'other']),
  /** What it does, in words: `Replaces ssh`. */
  what: z.string(),
  /** `at each fetch and each publish` */
  when: z.string(),
});
export type FolderSetting = z.infer<typeof FolderSetting>;

/** Whether the open registry's git settings may take effect, and which ones are not known to be harmless. */
export const FolderTrust = z.object({
  /** Whether there is nothing to trust, or exactly this list is trusted. Otherwise the folder is only read. */
  isTrusted: z.boolean(),
  /** Names exactly this list. */
  digest: z.string(),
  /** When a list of this folder was trusted last; null where none ever was. */
  trustedAt: z.iso.datetime().nullable(),
  /** `isNew`: it was not in the list that was trusted last. */
  settings: z.array(FolderSetting.extend({ isNew: z.boolean() })),
});
export type FolderTrust = z.infer<typeof FolderTrust>;
